import type { CollectionSlug } from 'payload'
import { addDays, type Day } from '../disclosure/days.ts'

/** What may be late, beside messages and applications. */
export type DueKind = 'budget' | 'criticism' | 'document' | 'filing' | 'review' | 'elsewhere' | 'lawsuit' | 'duty'

/** A row of a register with a day it is due on; of a dead address, the day it was last reached no more. */
export type Due = { kind: DueKind; collection: CollectionSlug; uid: string; title: string; unit: string; dueOn: Day; isLate: boolean }

/** Things are told of so many days before they are due. */
const nearDays = 30

/** What is late or due within thirty days, the oldest first. Due today is not late; what does not stand is late at once. Pure. */
export const lateOf = (rows: Omit<Due, 'isLate'>[], today: Day): Due[] =>
  rows
    .map((row) => ({ ...row, isLate: row.kind === 'elsewhere' || row.dueOn < today }))
    .filter(({ isLate, dueOn }) => isLate || dueOn <= addDays(today, nearDays))
    .sort((one, other) => (one.dueOn < other.dueOn ? -1 : 1))
