import type { Sentence } from '../errors.ts'

/** The records of the office an alarm can be about: an application, a message, and a row of any register that has a day. */
export const alarmRecords = {
  requests: { zh: '依申请公开', en: 'Application for disclosure' },
  messages: { zh: '留言', en: 'Message' },
  elsewhere: { zh: '他处公开', en: 'Published elsewhere' },
  documents: { zh: '公文', en: 'Document' },
  budgets: { zh: '预决算公开', en: 'Budget or account' },
  inspections: { zh: '网站检测', en: 'Inspection' },
  criticisms: { zh: '外部批评', en: 'Criticism' },
  lawsuits: { zh: '复议诉讼', en: 'Review or lawsuit' },
  duties: { zh: '任务', en: 'Duty' },
  improvements: { zh: '整改任务', en: 'Improvement' },
} as const satisfies Record<string, Sentence>

export type AlarmRecord = keyof typeof alarmRecords
