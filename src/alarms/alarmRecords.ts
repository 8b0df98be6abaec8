import type { Sentence } from '../errors.ts'

/** The records of the office an alarm can be about: an application, a message, what is published elsewhere. */
export const alarmRecords = {
  requests: { zh: '依申请公开', en: 'Application for disclosure' },
  messages: { zh: '留言', en: 'Message' },
  elsewhere: { zh: '他处公开', en: 'Published elsewhere' },
} as const satisfies Record<string, Sentence>

export type AlarmRecord = keyof typeof alarmRecords
