import type { Sentence } from '../errors.ts'

export type AlarmKind = 'changed' | 'gone' | 'unexplained' | 'unasked' | 'behind'
export type SettledAs = 'resolved' | 'adopted' | 'withdrawn'

/** What people call the findings. */
export const alarmKinds: Record<AlarmKind, Sentence> = {
  changed: { zh: '与发出的不同', en: 'Not as it was sent' },
  gone: { zh: '不见了', en: 'Gone' },
  unexplained: { zh: '来历不明', en: 'Unexplained' },
  unasked: { zh: '未能核对', en: 'Not asked' },
  behind: { zh: '镜像落后', en: 'A mirror is behind' },
}

export const alarmStates: Record<'open' | 'settled', Sentence> = {
  open: { zh: '待处理', en: 'Open' },
  settled: { zh: '已处理', en: 'Settled' },
}

/** How a person settled one. */
export const settlements: Record<SettledAs, Sentence> = {
  resolved: { zh: '已说明', en: 'Explained' },
  adopted: { zh: '已认领', en: 'Adopted' },
  withdrawn: { zh: '按已撤下处理', en: 'Taken as withdrawn' },
}
