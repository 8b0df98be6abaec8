import type { Sentence } from '../../errors.ts'
import type { ActionInput } from '../../review/action.ts'
import { clockRules } from './clockRules.ts'
import type { NotedEvent } from './eventIn.ts'

export type Noted = NotedEvent['type']

const agreedBy: ActionInput = {
  name: 'agreedBy',
  label: { zh: '同意人（机构负责人）', en: 'Who agreed (head of disclosure)' },
  kind: 'words',
  isRequired: true,
  max: 100,
}

/** What each event of the clock is called, and what it takes besides its day. A fee takes what `feeActions` asks for. */
export const clockWords: Record<Noted, { label: Sentence; more?: ActionInput[] }> = {
  received: { label: { zh: '与申请人确认收到', en: 'Confirmed with the applicant' } },
  correctionAsked: {
    label: { zh: '告知补正', en: 'Ask for a correction' },
    more: [{ name: 'until', label: { zh: '补正期限', en: 'To be corrected by' }, kind: 'day', isRequired: true }],
  },
  corrected: { label: { zh: '收到补正', en: 'Corrected' } },
  thirdPartyAsked: { label: { zh: '征求第三方意见', en: 'Third party asked' } },
  thirdPartyAnswered: {
    label: { zh: '第三方已答复', en: 'Third party answered' },
    more: [
      {
        name: 'answer',
        label: { zh: '第三方意见', en: 'What it says' },
        kind: 'choice',
        isRequired: true,
        options: [
          { value: 'agrees', zh: '同意公开', en: 'Agrees to disclosure' },
          { value: 'partly', zh: '部分同意公开', en: 'Agrees to a part' },
          { value: 'refuses', zh: '不同意公开', en: 'Does not agree' },
        ],
      },
    ],
  },
  agencyAsked: { label: { zh: '征求其他机关意见', en: 'Other agency asked' } },
  agencyAnswered: { label: { zh: '其他机关已答复', en: 'Other agency answered' } },
  extended: {
    label: { zh: '延长答复期限', en: 'Extend the time to reply' },
    more: [
      {
        name: 'days',
        label: { zh: `延长工作日数（最多 ${clockRules.extension.days}）`, en: `Working days (at most ${clockRules.extension.days})` },
        kind: 'number',
        isRequired: true,
        initial: String(clockRules.extension.days),
      },
      agreedBy,
    ],
  },
  reasonsAsked: {
    label: { zh: '要求说明理由（第三十五条）', en: 'Ask for reasons (Art. 35)' },
    more: [{ name: 'until', label: { zh: '说明理由的期限', en: 'To be given by' }, kind: 'day', isRequired: true }],
  },
  reasonsGiven: { label: { zh: '收到申请人说明的理由', en: 'Reasons given' } },
  delayAgreed: {
    label: { zh: '延迟答复（理由合理）', en: 'Put the reply off (reasonable)' },
    more: [{ name: 'until', label: { zh: '延迟至', en: 'Put off to' }, kind: 'day', isRequired: true }, agreedBy],
  },
  feeAsked: { label: { zh: '发出收费通知', en: 'Fee asked' } },
  feePaid: { label: { zh: '已缴费', en: 'Fee paid' } },
  feeTakenBack: { label: { zh: '撤回收费通知', en: 'Take the notice of the fee back' } },
}
