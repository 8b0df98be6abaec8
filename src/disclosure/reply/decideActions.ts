import { type Action, action } from '../../review/action.ts'
import { type ReplyChain, type ReplyStep, stepAt, whyNotDecide } from './chain.ts'

type Asked = {
  steps: readonly ReplyStep[]
  reply: ReplyChain & { hash: string }
  path: string
  person: { uid: string; roles: readonly string[] }
}

/** Agreeing to the reply in hand, or returning it: for whoever has a role in it, with why this person may not. */
export function decideActions({ steps, reply, path, person }: Asked): Action[] {
  const step = stepAt(steps, reply)
  if (!step) return []
  const given = { path: `${path}/decide`, applies: true, reasons: whyNotDecide({ steps, reply, person }) }
  const body = { hash: reply.hash, step: step.key }
  return [
    action({
      ...given,
      verb: 'agreeReply',
      label: { zh: `同意（${step.zh}）`, en: `Agree (${step.en})` },
      body: { ...body, decision: 'agree' },
    }),
    action({
      ...given,
      verb: 'returnReply',
      label: { zh: '退回', en: 'Return' },
      body: { ...body, decision: 'return' },
      input: { name: 'comment', label: { zh: '意见', en: 'Why' }, kind: 'words', isRequired: true },
    }),
  ]
}
