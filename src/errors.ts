/** A sentence for the person who has to act on it, in both working languages of the office. */
export type Sentence = { zh: string; en: string }

/** One reason a command was refused. `path` names the field or record it is about, where there is one. */
export type Reason = Sentence & { code: string; path?: string }

type FabuErrorOptions = {
  code: string
  /** HTTP status the edge answers with. */
  status: number
  message: Sentence
  reasons?: Reason[]
  /** Whether the same call can succeed later without anybody changing anything. */
  isRetryable?: boolean
  cause?: unknown
}

/**
 * The one error of the house: what happened, why, what to do.
 * `reasons` carries *all* the reasons of a refusal, so an editor mends everything in one go.
 */
export class FabuError extends Error {
  readonly code: string
  readonly status: number
  readonly sentence: Sentence
  readonly reasons: Reason[]
  readonly isRetryable: boolean

  constructor({ code, status, message, reasons = [], isRetryable = false, cause }: FabuErrorOptions) {
    super(`${message.en}${reasons.length ? ` ${reasons.map((reason) => reason.en).join(' ')}` : ''}`, { cause })
    this.name = 'FabuError'
    this.code = code
    this.status = status
    this.sentence = message
    this.reasons = reasons
    this.isRetryable = isRetryable
  }

  /** The body an HTTP answer carries. Holds no internals. */
  toJSON() {
    const message = `${this.sentence.zh} ${this.sentence.en}`
    return { code: this.code, message, sentence: this.sentence, reasons: this.reasons, retryable: this.isRetryable }
  }
}

/** Throws one 4xx error that carries every reason; does nothing when there are none. */
export function refuseIf(reasons: Reason[], { code, status = 409, message }: { code: string; status?: number; message: Sentence }) {
  if (reasons.length > 0) throw new FabuError({ code, status, message, reasons })
}
