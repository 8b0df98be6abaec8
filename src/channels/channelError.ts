import { FabuError, type Sentence } from '../errors.ts'

/**
 * Why an outlet did not take something, as the delivery has to treat it:
 * `retry` try again with back-off · `rate` the same, at the time the outlet named · `quota` tomorrow ·
 * `outage` the outlet is down, which uses up no attempt · `unknown` sent, no answer: look up first ·
 * `config` an operator must act, the outlet pauses · `content` an editor must act.
 */
export type ChannelErrorKind = 'retry' | 'rate' | 'quota' | 'outage' | 'unknown' | 'config' | 'content'

type Options = {
  kind: ChannelErrorKind
  /** The outlet's own code, e.g. `wechat.45009`. */
  code: string
  message: Sentence
  /** Seconds the outlet asked to wait. */
  retryAfterSeconds?: number
  /** The outlet said for certain that nothing of it is out. */
  isProofOfAbsence?: boolean
  cause?: unknown
}

/** The only error an adapter throws. Its message never holds a secret. */
export class ChannelError extends FabuError {
  readonly kind: ChannelErrorKind
  readonly retryAfterSeconds: number | undefined
  readonly isProofOfAbsence: boolean

  constructor({ kind, code, message, retryAfterSeconds, isProofOfAbsence = false, cause }: Options) {
    super({ code, status: 502, message, isRetryable: kind !== 'config' && kind !== 'content', cause })
    this.name = 'ChannelError'
    this.kind = kind
    this.retryAfterSeconds = retryAfterSeconds
    this.isProofOfAbsence = isProofOfAbsence
  }
}

/** Another worker owns the delivery by now; whatever this one still wants to write is refused. */
export class LeaseLostError extends Error {
  constructor(delivery: string) {
    super(`The lease of delivery ${delivery} passed to another worker.`)
    this.name = 'LeaseLostError'
  }
}
