import type { Sentence } from '../errors.ts'
import type { DueKind } from './due.ts'
import type { FreshnessState } from './freshness.ts'
import type { PunctualRow } from './punctuality.ts'

/** What people call the columns of a table of punctuality. */
export const punctualHeads: Record<Exclude<keyof PunctualRow, 'month'>, Sentence> = {
  came: { zh: '收到', en: 'Came in' },
  inTime: { zh: '按期答复', en: 'In time' },
  late: { zh: '逾期答复', en: 'Late' },
  ended: { zh: '办结未答复', en: 'Ended without an answer' },
  open: { zh: '办理中', en: 'Open' },
  overdue: { zh: '逾期未答复', en: 'Open and late' },
}

/** What is counted in it, and by which month. */
export const punctualSentences = {
  applications: {
    zh: '按《条例》第三十一条确定的收到之日所在月份；补正、征求意见的时间已按规定扣除。',
    en: 'By the month of receipt (Art. 31); the time for corrections and for others to answer is left out as the law says.',
  },
  messages: {
    zh: '按收到之日所在月份，含咨询、投诉、建议和网站找错；作废的不计。',
    en: 'By the month it came in: questions, complaints, suggestions and errors on the site; what is void does not count.',
  },
} satisfies Record<string, Sentence>

/** How fresh something is, in a word. */
export const freshnessWords: Record<FreshnessState, Sentence> = {
  fresh: { zh: '正常', en: 'Fresh' },
  near: { zh: '临近', en: 'Soon stale' },
  stale: { zh: '超期未更新', en: 'Stale' },
  blank: { zh: '空白', en: 'Blank' },
  drill: { zh: '演练，不评', en: 'Drill only, not judged' },
  free: { zh: '无期限', en: 'No limit' },
}

/** What a row with a day waits for. */
export const dueWords: Record<DueKind, Sentence> = {
  budget: { zh: '预决算公开', en: 'Budget or account to be public' },
  criticism: { zh: '答复外部批评', en: 'Criticism to be answered' },
  document: { zh: '公文公开（条例第二十六条）', en: 'Document to be public (Art. 26)' },
  change: { zh: '公文变更内容公开（条例第二十六条）', en: 'Changed text of a document to be public (Art. 26)' },
  filing: { zh: '公文备案', en: 'Document to be filed' },
  review: { zh: '规范性文件年度审查', en: 'Normative document to be reviewed' },
  elsewhere: { zh: '他处公开的网址不可访问', en: 'Published elsewhere, and not reached' },
  lawsuit: { zh: '复议、诉讼的答复答辩', en: 'Review or lawsuit to be answered' },
  duty: { zh: '年度任务', en: 'Duty of a unit' },
  finding: { zh: '检测发现问题的整改', en: 'Findings of an inspection to be mended' },
  improvement: { zh: '上年问题的整改答复', en: 'Problem of a report to be answered' },
}
