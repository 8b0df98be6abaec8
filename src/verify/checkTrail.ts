import type { Event } from '../payload-types.ts'
import { checkChain, type EventRow } from '../trail/chain.ts'
import { instantOf } from '../trail/rowHash.ts'
import { type Fault, faultsIn } from './fault.ts'
import type { TextRecord } from './record.ts'

/** Recomputes one text's chain. One fault is told, the first: whatever follows it hangs on it. */
export function checkTrail({ text, rows, sealed }: TextRecord): Fault[] {
  const fault = faultsIn({ table: 'events', text, means: 'What people did to this text, or when, was changed after the fact.' })
  const [first] = checkChain(rows.map(rowOf), sealed.events)
  return first ? [fault(first.event, `event ${first.seq}: ${first.problem}`)] : []
}

/** A row as the chain's check reads it: dates as instants, nothing as nothing. */
export const rowOf = (row: Event): EventRow => ({
  id: row.id,
  uid: row.uid,
  text: row.text,
  seq: row.seq,
  type: row.type,
  at: instantOf(row.at),
  person: row.person ?? '',
  personName: row.personName ?? '',
  review: row.review ?? '',
  onceKey: row.onceKey,
  body: row.body,
  previous: row.previous ?? '',
  hash: row.hash,
})
