import { clockWords } from '../../disclosure/request/clockWords.ts'
import type { Sentence } from '../../errors.ts'
import type { CaseEvent } from '../../payload-types.ts'
import type { Say } from '../speak.ts'

/** What has happened, the newest first: day, what, and who noted it. */
export const CaseEvents = ({ events, say }: { events: CaseEvent[]; say: Say }) => (
  <section aria-labelledby="fabu-desk-events" className="fabu-part">
    <h3 id="fabu-desk-events">{say({ zh: '办理过程', en: 'What happened' })}</h3>
    <ul className="fabu-events">
      {events.map(({ uid, day, type, personName }) => (
        <li key={uid}>
          <time dateTime={day}>{day}</time> {say(nameOf(type))} <span className="fabu-quiet">{personName}</span>
        </li>
      ))}
    </ul>
  </section>
)

const nameOf = (type: string): Sentence =>
  words[type] ?? (clockWords as Record<string, { label: Sentence } | undefined>)[type]?.label ?? { zh: type, en: type }

const words: Record<string, Sentence> = {
  registered: { zh: '登记', en: 'Registered' },
  contact: { zh: '与申请人联系', en: 'Contact with the applicant' },
  lookedAt: { zh: '查看申请人', en: 'Looked at who asked' },
  replyDrafted: { zh: '起草答复', en: 'Reply drafted' },
  replyAgreed: { zh: '同意答复稿', en: 'Reply agreed to' },
  replyReturned: { zh: '退回答复稿', en: 'Reply returned' },
  replied: { zh: '送达', en: 'Served' },
  entered: { zh: '登记', en: 'Entered' },
  changed: { zh: '修改登记', en: 'Changed' },
  voided: { zh: '作废', en: 'Made void' },
  addressAsked: { zh: '核对网址', en: 'Address asked' },
  dueAnew: { zh: '期限重新计算', en: 'Days computed anew' },
  assigned: { zh: '交办', en: 'Assigned' },
  answered: { zh: '答复', en: 'Answered' },
  satisfaction: { zh: '登记满意度', en: 'Satisfaction noted' },
  drafted: { zh: '生成稿件', en: 'Drafted as a text' },
  englishDrafted: { zh: '生成英文稿件', en: 'Drafted as an English text' },
  outcomeDrafted: { zh: '生成结果稿件', en: 'Outcome drafted as a text' },
  outcomePublished: { zh: '结果稿件已发布', en: 'The text that tells the outcome is out' },
  outcomeWithdrawn: { zh: '结果稿件已撤下', en: 'The text that tells the outcome was withdrawn' },
  imported: { zh: '导入回复', en: 'Submissions imported' },
  letterMade: { zh: '出具文书', en: 'Letter made' },
  personErased: { zh: '销毁申请人资料', en: 'Who asked was erased' },
  setAside: { zh: '未获确认，不再等待', en: 'Never confirmed, set aside' },
  ended: { zh: '办结，未作答复', en: 'Ended without a reply' },
}
