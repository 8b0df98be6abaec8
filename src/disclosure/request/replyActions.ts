import { type Action, type ActionInput, action } from '../../review/action.ts'
import type { Calendars } from '../workingDays.ts'
import { clockRules } from './clockRules.ts'
import { type Outcome, outcomes, resultRows } from './outcomes.ts'
import { type Reply, stepOf } from './reply.ts'
import { clockEvents, type RequestRow } from './requestRow.ts'
import { endsWithoutReply, whyNotOutcome } from './whyNotOutcome.ts'
import { whyNotServe } from './whyNotServe.ts'

type Asked = { row: RequestRow; reply: Reply | null; path: string; calendars: Calendars; today: string; reasons: Action['reasons'] }

/** Drafting the reply, serving one all have agreed to, and ending without one; outcomes the rules forbid today are not offered. */
export function replyActions({ row, reply, path, calendars, today, reasons }: Asked): Action[] {
  const events = clockEvents(row)
  const possible = outcomes.filter((outcome) => whyNotOutcome({ outcome, events, day: today, calendars, rules: clockRules }).length === 0)
  const given = { applies: true, reasons }
  const ends = possible.filter(endsWithoutReply)
  const replies = possible.filter((outcome) => !endsWithoutReply(outcome))
  const whyNotServed = (agreed: Reply) => whyNotServe({ reply: agreed, events, day: today, today, calendars, rules: clockRules })
  const isReceived = row.state !== 'toConfirm'
  return [
    ...(isReceived && replies.length > 0 ? [draft({ ...given, path: `${path}/reply`, replies, reply })] : []),
    ...(reply && !stepOf(reply) ? [serve({ ...given, path: `${path}/serve`, today, reasons: [...reasons, ...whyNotServed(reply)] })] : []),
    ...(isReceived && ends.length > 0 ? [end({ ...given, path: `${path}/end`, ends, today })] : []),
  ]
}

type Given = Pick<Action, 'applies' | 'reasons' | 'path'>

const draft = ({ replies, reply, ...given }: Given & { replies: Outcome[]; reply: Reply | null }): Action =>
  action({
    ...given,
    verb: 'draftReply',
    label: reply ? { zh: '重新起草答复', en: 'Draft the reply anew' } : { zh: '起草答复', en: 'Draft the reply' },
    hints: reply ? [takesBack] : [],
    input: choiceOf(replies, reply?.outcome),
    more: [
      {
        name: 'row',
        label: { zh: '年报表三行（不选则按办理结果）', en: 'Row of table 3 (by the outcome unless chosen)' },
        kind: 'choice',
        isRequired: false,
        options: resultRows.map((value) => ({ value, zh: value, en: value })),
      },
      {
        name: 'rowReason',
        label: { zh: '改列其他行的理由', en: 'Why it counts in another row' },
        kind: 'words',
        isRequired: false,
        max: 1000,
      },
      {
        name: 'words',
        label: { zh: '答复内容', en: 'Words of the reply' },
        kind: 'words',
        isRequired: true,
        max: 20_000,
        ...(reply ? { initial: reply.words } : {}),
      },
    ],
  })

const serve = ({ today, ...given }: Given & { today: string }): Action =>
  action({
    ...given,
    verb: 'serveReply',
    label: { zh: '登记送达', en: 'Note that it was served' },
    input: dayInput(today, { zh: '送达日期', en: 'Served on' }),
    more: [
      { name: 'how', label: { zh: '送达方式', en: 'How' }, kind: 'choice', isRequired: true, options: ways },
      {
        name: 'proof',
        label: { zh: '送达凭证（签收单、邮件号等）', en: 'Proof (receipt, number of the letter)' },
        kind: 'words',
        isRequired: true,
        max: 500,
      },
    ],
  })

const end = ({ ends, today, ...given }: Given & { ends: Outcome[]; today: string }): Action =>
  action({
    ...given,
    verb: 'endRequest',
    label: { zh: '不作答复，办结', en: 'End without a reply' },
    input: choiceOf(ends),
    more: [
      dayInput(today, { zh: '办结日期', en: 'Ended on' }),
      { name: 'words', label: { zh: '说明', en: 'Why' }, kind: 'words', isRequired: true },
    ],
  })

const choiceOf = (list: Outcome[], initial = ''): ActionInput => ({
  name: 'outcome',
  label: { zh: '办理结果', en: 'Outcome' },
  kind: 'choice',
  isRequired: true,
  initial,
  options: list.map(({ key, zh, en, article, row }) => ({
    value: key,
    zh: `${zh}${article ? `（${article}）` : ''} → ${row}`,
    en: `${en} → ${row}`,
  })),
})

const dayInput = (initial: string, label: ActionInput['label']): ActionInput => ({
  name: 'day',
  label,
  kind: 'day',
  isRequired: true,
  initial,
})

const takesBack = { zh: '新稿取代旧稿，已有的同意作废。', en: 'A new draft takes the place of this one, and of what was agreed to it.' }

const ways = [
  { value: 'counter', zh: '当面', en: 'At the counter' },
  { value: 'registeredPost', zh: '挂号信、EMS', en: 'Registered post or EMS' },
  { value: 'post', zh: '平信', en: 'Plain post' },
  { value: 'mail', zh: '电子邮件', en: 'E-mail' },
  { value: 'web', zh: '互联网', en: 'Web' },
]
