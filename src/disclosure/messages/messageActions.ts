import type { Message, Unit } from '../../payload-types.ts'
import { type Action, type ActionInput, action } from '../../review/action.ts'
import type { DraftOffer } from '../registers/draftOffer.ts'
import { stepAt } from '../reply/chain.ts'
import { whyNotDraft } from './draftAnswer.ts'
import { type MessageReply, messageSteps } from './messageReply.ts'
import { whyNotOpen } from './messageRow.ts'
import { whyNotNote } from './noteSatisfaction.ts'
import { messageSources } from './sources.ts'

type Asked = {
  row: Message
  /** Whether a text of it is there; one in the trash is not. */
  isDrafted: boolean
  reply: MessageReply | null
  units: Unit[]
  today: string
  path: string
  reasons: Action['reasons']
  offer: DraftOffer
}

/** What can be done about a message next: assigning, drafting, answering, and what the asker thought of it. */
export function messageActions({ row, isDrafted, reply, units, today, path, reasons, offer }: Asked): Action[] {
  const given = { applies: true, reasons }
  const isOpen = whyNotOpen(row).length === 0
  return [
    ...(isOpen ? [assign({ ...given, path: `${path}/assign`, row, units, today })] : []),
    ...(isOpen ? [draft({ ...given, path: `${path}/reply`, row, reply })] : []),
    ...(isOpen && reply && !stepAt(messageSteps, reply) ? [answer({ ...given, path: `${path}/answer`, row, today })] : []),
    ...(whyNotDraft(row).length === 0 && !isDrafted
      ? [draftText({ ...given, path: `${path}/draft`, input: offer.input, reasons: [...reasons, ...offer.reasons] })]
      : []),
    ...(whyNotNote(row).length === 0 ? [satisfaction({ ...given, path: `${path}/satisfaction` })] : []),
  ]
}

type Given = Pick<Action, 'applies' | 'reasons' | 'path'>

const assign = ({ row, units, today, ...given }: Given & { row: Message; units: Unit[]; today: string }): Action =>
  action({
    ...given,
    verb: 'assign',
    label: row.transferredOn ? { zh: '转交其他处室', en: 'Hand on to another unit' } : { zh: '交办', en: 'Assign' },
    input: {
      name: 'unit',
      label: { zh: '承办处室', en: 'Unit in charge' },
      kind: 'choice',
      isRequired: true,
      options: units.map(({ uid, name }) => ({ value: uid ?? '', zh: name ?? '', en: name ?? '' })),
    },
    more: [
      day(today, { zh: '转办日期', en: 'Handed on' }),
      {
        name: 'why',
        label: { zh: '理由、要求', en: 'Why, and what is asked' },
        kind: 'words',
        isRequired: Boolean(row.transferredOn),
        max: 1000,
      },
    ],
  })

const draft = ({ row, reply, ...given }: Given & { row: Message; reply: MessageReply | null }): Action =>
  action({
    ...given,
    verb: 'draftReply',
    label: reply ? { zh: '重新起草答复', en: 'Draft the reply anew' } : { zh: '起草答复', en: 'Draft the reply' },
    hints: reply ? [takesBack] : [],
    input: {
      name: 'words',
      label: { zh: '答复内容', en: 'Words of the reply' },
      kind: 'words',
      isRequired: true,
      max: 10_000,
      initial: reply?.words ?? '',
    },
    more: [
      {
        name: 'isPublic',
        label: { zh: '公开答复', en: 'Publish it' },
        kind: 'choice',
        isRequired: false,
        options: yesNo,
        initial: reply?.isPublic ? 'yes' : 'no',
      },
      words(
        'publicSubject',
        { zh: '公开的主题（略去留言人信息）', en: 'Subject, as published (without the asker)' },
        200,
        reply?.publicSubject || row.subject,
      ),
      words(
        'publicWords',
        { zh: '公开的内容（略去留言人信息）', en: 'Question, as published (without the asker)' },
        10_000,
        reply?.publicWords || (row.words ?? ''),
      ),
    ],
  })

const answer = ({ row, today, ...given }: Given & { row: Message; today: string }): Action =>
  action({
    ...given,
    verb: 'answer',
    label: { zh: '登记答复', en: 'Note that it was answered' },
    input: day(today, { zh: '答复日期', en: 'Answered on' }),
    more: [
      {
        name: 'through',
        label: { zh: '答复渠道', en: 'Answered through' },
        kind: 'choice',
        isRequired: true,
        initial: row.source,
        options: Object.entries(messageSources).map(([value, [zh, en]]) => ({ value, zh, en })),
      },
      words('why', { zh: '未按来源渠道答复的理由', en: 'Why not the way it came' }, 500),
      {
        ...words('proof', { zh: '答复凭证（回执号、链接、通话时间等）', en: 'Proof (number, address, time of the call)' }, 500),
        isRequired: true,
      },
    ],
  })

const draftText = (given: Given & { input: ActionInput }): Action =>
  action({ ...given, verb: 'draftText', label: { zh: '生成公开稿件', en: 'Draft the text to be published' } })

const satisfaction = (given: Given): Action =>
  action({
    ...given,
    verb: 'noteSatisfaction',
    label: { zh: '登记满意度', en: 'Note how content the asker was' },
    input: { name: 'satisfaction', label: { zh: '满意度', en: 'Satisfaction' }, kind: 'choice', isRequired: true, options: scores },
    more: [words('words', { zh: '说明', en: 'Words' }, 1000)],
  })

const day = (initial: string, label: ActionInput['label']): ActionInput => ({ name: 'day', label, kind: 'day', isRequired: true, initial })

const words = (name: string, label: ActionInput['label'], max: number, initial = ''): ActionInput => ({
  name,
  label,
  kind: 'words',
  isRequired: false,
  max,
  initial,
})

const yesNo = [
  { value: 'no', zh: '不公开', en: 'No' },
  { value: 'yes', zh: '公开', en: 'Yes' },
]

const scores = [
  { value: '5', zh: '5 非常满意', en: '5 very content' },
  { value: '4', zh: '4 满意', en: '4 content' },
  { value: '3', zh: '3 一般', en: '3 neither' },
  { value: '2', zh: '2 不满意', en: '2 not content' },
  { value: '1', zh: '1 非常不满意', en: '1 not at all' },
]

const takesBack = { zh: '新稿取代旧稿，已有的同意作废。', en: 'A new draft takes the place of this one, and of what was agreed to it.' }
