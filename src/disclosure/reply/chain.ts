import { shanghaiDay } from '../../clock.ts'
import type { Reason, Sentence } from '../../errors.ts'

/** A step a reply goes through before it leaves, and whose it is: any of these roles. */
export type ReplyStep = Sentence & { key: string; roles: readonly string[] }

/** Who drafted a reply, and who agreed in which step. */
export type ReplyChain = {
  draftedBy: string
  draftedByName: string
  approvals: { step: string; person: string; name: string; at: string }[]
}

type Decider = { uid: string; roles: readonly string[] }

/** The step a reply waits at; null when all have agreed. */
export const stepAt = <Step extends ReplyStep>(steps: readonly Step[], { approvals }: ReplyChain): Step | null =>
  steps[approvals.length] ?? null

/** The day the last of them agreed; empty while nobody has. */
export const agreedOn = ({ approvals }: ReplyChain): string =>
  approvals
    .map(({ at }) => shanghaiDay(new Date(at)))
    .sort()
    .at(-1) ?? ''

/** Why somebody cannot decide on a reply at its step: another role's, their own draft, or a step decided by them already. */
export function whyNotDecide({ steps, reply, person }: { steps: readonly ReplyStep[]; reply: ReplyChain; person: Decider }): Reason[] {
  const step = stepAt(steps, reply)
  if (!step) return [words.done]
  const reasons: Reason[] = []
  if (!step.roles.some((role) => person.roles.includes(role))) reasons.push(words.role(step.zh, step.en))
  if (person.uid === reply.draftedBy) reasons.push(words.own)
  if (reply.approvals.some((one) => one.person === person.uid)) reasons.push(words.twice)
  return reasons
}

const reason = (code: string, zh: string, en: string): Reason => ({ code: `reply.${code}`, zh, en })

const words = {
  done: reason('done', '答复稿已全部同意。', 'All have agreed already.'),
  role: (zh: string, en: string) =>
    reason('role', `此步为“${zh}”，您的角色不能处理。`, `This step is "${en}": your roles do not reach it.`),
  own: reason('own', '起草人不能审核自己的答复稿。', 'Nobody reviews a reply they drafted.'),
  twice: reason('twice', '每步须由不同的人处理。', 'Each step takes another person.'),
}
