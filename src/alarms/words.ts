import type { Sentence } from '../errors.ts'

/** Found at an outlet, and on a record of the office itself. */
export type OutletAlarmKind = 'changed' | 'gone' | 'unexplained' | 'unasked' | 'behind'
export type RecordAlarmKind = 'nearlyDue' | 'late' | 'nearRedLine' | 'overdue' | 'deadElsewhere'
export type AlarmKind = OutletAlarmKind | RecordAlarmKind
/** How a person settles one; what a record gives cause for also ends by itself, once it gives none. */
export type SettledAs = 'resolved' | 'adopted' | 'withdrawn'
export type Settlement = SettledAs | 'passed'

/** What people call what is found at an outlet. */
export const outletAlarmKinds: Record<OutletAlarmKind, Sentence> = {
  changed: { zh: '与发出的不同', en: 'Not as it was sent' },
  gone: { zh: '不见了', en: 'Gone' },
  unexplained: { zh: '来历不明', en: 'Unexplained' },
  unasked: { zh: '未能核对', en: 'Not asked' },
  behind: { zh: '镜像落后', en: 'A mirror is behind' },
}

/** What people call what a record of the office gives cause for. */
export const recordAlarmKinds: Record<RecordAlarmKind, Sentence> = {
  nearlyDue: { zh: '申请将到期', en: 'An application is due soon' },
  late: { zh: '申请已逾期', en: 'An application is late' },
  nearRedLine: { zh: '留言临近红线', en: 'A message nears its red line' },
  overdue: { zh: '登记事项已逾期', en: 'A row of a register is late' },
  deadElsewhere: { zh: '他处公开不可访问', en: 'Published elsewhere, and not reached' },
}

export const alarmKinds: Record<AlarmKind, Sentence> = { ...outletAlarmKinds, ...recordAlarmKinds }

export const alarmStates: Record<'open' | 'settled', Sentence> = {
  open: { zh: '待处理', en: 'Open' },
  settled: { zh: '已处理', en: 'Settled' },
}

/** How one was settled. */
export const settlements: Record<Settlement, Sentence> = {
  resolved: { zh: '已说明', en: 'Explained' },
  adopted: { zh: '已认领', en: 'Adopted' },
  withdrawn: { zh: '按已撤下处理', en: 'Taken as withdrawn' },
  passed: { zh: '已自行消除', en: 'Over by itself' },
}
