import type { CollectionSlug } from 'payload'
import type { AlarmRecord } from '../alarms/alarmRecords.ts'
import { addDays, type Day } from '../disclosure/days.ts'

/** What may be late, beside messages and applications. */
export type DueKind =
  | 'budget'
  | 'criticism'
  | 'document'
  | 'change'
  | 'filing'
  | 'review'
  | 'elsewhere'
  | 'lawsuit'
  | 'duty'
  | 'finding'
  | 'improvement'

/**
 * A row of a register with a day it is due on; of a dead address, the day it was last reached no more. `isProvisional` where the day depends on a calendar that is not out.
 */
export type Due = {
  kind: DueKind
  collection: Extract<CollectionSlug, AlarmRecord>
  id: string
  uid: string
  title: string
  unit: string
  dueOn: Day
  isProvisional: boolean
  isLate: boolean
}

/** Things are told of so many days before they are due. */
const nearDays = 30

/** What is late or due within thirty days, the oldest first. Due today is not late; what does not stand is late at once. Pure. */
export const lateOf = (rows: Omit<Due, 'isLate'>[], today: Day): Due[] =>
  rows
    .map((row) => ({ ...row, isLate: row.kind === 'elsewhere' || row.dueOn < today }))
    .filter(({ isLate, dueOn }) => isLate || dueOn <= addDays(today, nearDays))
    .sort((one, other) => (one.dueOn < other.dueOn ? -1 : 1))
