import type { Reason, Sentence } from '../errors.ts'

export type Verb =
  | 'submit'
  | 'recall'
  | 'correct'
  | 'withdraw'
  | 'approve'
  | 'return'
  | 'addLanguage'
  | 'confirm'
  | 'replay'
  | 'resume'
  | 'askOutlets'
  | 'go'
  | 'confirmSeal'
  | 'refuseSeal'
  | 'remedy'
  | 'prove'
  | 'giveUp'
  | 'settle'
  | 'revokeLink'
  | 'noteClock'
  | 'noteContact'
  | 'draftReply'
  | 'agreeReply'
  | 'returnReply'
  | 'serveReply'
  | 'endRequest'
  | 'setAside'
  | 'assign'
  | 'answer'
  | 'noteSatisfaction'
  | 'draftText'
  | 'draftOutcome'
  | 'askReport'
  | 'confirmReport'
  | 'noteReport'
  | 'askOverride'
  | 'confirmOverride'
  | 'refuseOverride'
  | 'voidOverride'

/**
 * What the person has to give, or may. `name` is the field of the request's body; of a file the id of its upload is sent, of a number the
 * number, of a day `YYYY-MM-DD`.
 */
export type ActionInput = {
  name: string
  label: Sentence
  kind: 'words' | 'address' | 'file' | 'day' | 'number' | 'choice'
  isRequired: boolean
  /** Of words: how many at most. */
  max?: number
  /** Of a number: the least there may be, 1 where nothing is said, and its steps. */
  min?: number
  step?: number | 'any'
  /** Of a choice. */
  options?: (Sentence & { value: string })[]
  /** What stands there before anybody types. */
  initial?: string
}

/** Something a person could do: whether this one may now, and if not, every reason. */
export type Action = {
  verb: Verb
  label: Sentence
  /** POST here, with `body` and the input. */
  path: string
  body: Record<string, string>
  input: ActionInput | null
  /** What may be given besides. */
  more: ActionInput[]
  /** What it costs and takes, to be read before the click. */
  hints: Sentence[]
  /** Whether it belongs to the text's present stage at all; a view leaves the others out. */
  applies: boolean
  allowed: boolean
  reasons: Reason[]
}

type Given = Pick<Action, 'verb' | 'label' | 'path' | 'applies' | 'reasons'> & Partial<Pick<Action, 'body' | 'input' | 'more' | 'hints'>>

/** Allowed is what nothing speaks against. The same reason counts once. */
export function action({ body = {}, input = null, more = [], hints = [], reasons: found, ...given }: Given): Action {
  const reasons = [...new Map(found.map((reason) => [`${reason.code}#${reason.path ?? ''}#${reason.en}`, reason])).values()]
  return { ...given, body, input, more, hints, reasons, allowed: reasons.length === 0 }
}
