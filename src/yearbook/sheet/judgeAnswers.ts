import { addMonths } from '../../disclosure/days.ts'
import { isNearRedLine, redLine } from '../../disclosure/registers/redLine.ts'
import { amountOf } from '../limitWords.ts'
import { lastDay, type SheetLimits } from '../standards.ts'
import type { SheetFacts } from './facts.ts'
import { type Finding, finding, forPerson, type Shown } from './finding.ts'

type Message = SheetFacts['messages'][number]

const shownBy =
  (limits: SheetLimits) =>
  ({ subject, receivedOn, unit }: Message): Shown => ({
    name: `${subject}（${receivedOn} 收到，红线 ${redLine({ receivedOn, limits })}）`,
    unit,
  })

/**
 * W5: a message of the website nobody answered past its red line, in the year before today, fails it; one answered after that, or near it, is a warning.
 * Errors on the site go another way (找错).
 */
export function judgeMessages(facts: SheetFacts): Finding {
  const { messages, columns, limits } = facts
  const shown = shownBy(limits)
  const { zh, en } = amountOf('redLine', limits.redLine.value)
  const asked = messages.filter(({ source, kind }) => (source === 'web' || source === 'nationalPlatform') && kind !== 'siteError')
  const { past, late, near } = sorted(asked, facts)
  const channel = columns.filter(({ type }) => type === '咨询投诉')
  if (past.length > 0)
    return finding('red', `${past.length} 条留言超过 ${zh}未回应`, `${past.length} messages unanswered for over ${en}`, past.map(shown))
  if (late.length + near.length > 0)
    return finding(
      'amber',
      `${late.length} 条超过 ${zh}才回应，${near.length} 条临近红线`,
      `${late.length} were answered after ${en}, ${near.length} are near the line`,
      [...late, ...near].map(shown),
    )
  if (channel.length === 0 && asked.length === 0)
    return forPerson(
      '没有咨询建言栏目，也没有网站留言：请核实渠道是否有效',
      'No column for questions and no message of the site: see whether the way is open',
    )
  return finding(
    'green',
    `近一年网站留言 ${asked.length} 条，无超过 ${zh}未回应`,
    `${asked.length} messages of the site in a year, none unanswered for ${en}`,
  )
}

/** M3: the same of accounts; whether people can ask there at all, a person sees. */
export function judgeAccountMessages(facts: SheetFacts): Finding {
  const { messages, limits } = facts
  const { zh, en } = amountOf('redLine', limits.redLine.value)
  const asked = messages.filter(({ source }) => source === 'wechat' || source === 'weibo')
  const { past, late, near } = sorted(asked, facts)
  const over = [...past, ...late, ...near]
  if (over.length > 0)
    return finding(
      'amber',
      `${over.length} 条账号留言超过或临近 ${zh}`,
      `${over.length} messages of accounts past ${en} or near it`,
      over.map(shownBy(limits)),
    )
  return forPerson(
    `近一年账号留言 ${asked.length} 条，均已按期；互动功能是否有效须由人核实`,
    `${asked.length} messages in a year, none late; whether the accounts answer at all a person has to see`,
  )
}

/** P3: an answer made public not too long ago. */
export function judgePublicAnswers({ publicAnswerOn, today, limits }: SheetFacts): Finding {
  if (!publicAnswerOn) return finding('amber', '没有公开过留言答复', 'No answer was ever made public')
  const isOver = lastDay({ key: 'publicAnswer', limits, from: publicAnswerOn }) < today
  const { zh, en } = amountOf('publicAnswer', limits.publicAnswer.value)
  return finding(
    isOver ? 'amber' : 'green',
    `最近公开答复 ${publicAnswerOn}${isOver ? `，已超过 ${zh}` : ''}`,
    `Last made public on ${publicAnswerOn}${isOver ? `, over ${en} ago` : ''}`,
  )
}

function sorted(
  messages: Message[],
  { limits, today }: Pick<SheetFacts, 'limits' | 'today'>,
): { past: Message[]; late: Message[]; near: Message[] } {
  const since = addMonths(today, -12)
  const open = messages.filter(({ repliedOn }) => !repliedOn)
  return {
    past: open.filter(({ receivedOn }) => redLine({ receivedOn, limits }) < today),
    late: messages.filter(({ receivedOn, repliedOn }) => repliedOn && receivedOn >= since && repliedOn > redLine({ receivedOn, limits })),
    near: open.filter(({ receivedOn }) => redLine({ receivedOn, limits }) >= today && isNearRedLine({ receivedOn, limits, today })),
  }
}
