import type { Reason, Sentence } from '../errors.ts'

export type Verb = 'submit' | 'recall' | 'correct' | 'withdraw' | 'approve' | 'return' | 'addLanguage' | 'confirm' | 'replay' | 'resume'

/** Words or an address the person has to give, or may. `name` is the field of the request's body. */
export type ActionInput = { name: string; label: Sentence; kind: 'words' | 'address'; isRequired: boolean }

/** Something a person could do: whether this one may now, and if not, every reason. */
export type Action = {
  verb: Verb
  label: Sentence
  /** POST here, with `body` and the input. */
  path: string
  body: Record<string, string>
  input: ActionInput | null
  /** Whether it belongs to the text's present stage at all; a view leaves the others out. */
  applies: boolean
  allowed: boolean
  reasons: Reason[]
}

type Given = Pick<Action, 'verb' | 'label' | 'path' | 'applies' | 'reasons'> & Partial<Pick<Action, 'body' | 'input'>>

/** Allowed is what nothing speaks against. The same reason counts once. */
export function action({ body = {}, input = null, reasons: found, ...given }: Given): Action {
  const reasons = [...new Map(found.map((reason) => [`${reason.code}#${reason.path ?? ''}#${reason.en}`, reason])).values()]
  return { ...given, body, input, reasons, allowed: reasons.length === 0 }
}
