import type { Sentence } from '../errors.ts'

export type Called = { result: Record<string, unknown>; problems: null } | { result: null; problems: Sentence[] }

/** Calls the command behind a button. A refusal comes back with all its sentences. */
export const callAction = ({ path, body }: { path: string; body: Record<string, unknown> }): Promise<Called> =>
  calledOf(() =>
    fetch(path, {
      method: 'POST',
      credentials: 'include',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    }),
  )

/** What a request came to, its refusal in sentences. */
export async function calledOf(ask: () => Promise<Response>): Promise<Called> {
  try {
    const response = await ask()
    const answer = await response.json()
    return response.ok ? { result: answer, problems: null } : { result: null, problems: problemsIn(answer) }
  } catch {
    return { result: null, problems: [unreachable] }
  }
}

type Fault = { message?: Sentence | string; sentence?: Sentence; reasons?: Sentence[] }

/** The sentences of a refusal, its reasons after it. */
export function problemsIn(answer: { errors?: Fault[] }): Sentence[] {
  const problems = (answer.errors ?? []).flatMap(({ message, sentence, reasons = [] }) => {
    const head = sentence ?? (typeof message === 'string' ? { zh: message, en: message } : message)
    return head ? [head, ...reasons] : reasons
  })
  return problems.length > 0 ? problems : [unreachable]
}

/** What is told when no answer came. */
export const unreachable: Sentence = { zh: '服务器没有答复，请稍后再试。', en: 'The server did not answer; try again later.' }
