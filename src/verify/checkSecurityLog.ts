import type { Payload } from 'payload'
import type { SecurityEvent } from '../payload-types.ts'
import { checkSecurityRows, type SecurityRow } from '../security/event.ts'
import { instantOf } from '../trail/rowHash.ts'
import type { Fault } from './fault.ts'

const atOnce = 1000

/** Recomputes the security log, stretch by stretch; names the first row that is not as it was written. */
export async function checkSecurityLog({ payload }: { payload: Payload }): Promise<{ count: number; faults: Fault[] }> {
  let count = 0
  let after = { seq: 0, hash: '' }
  for (let page = 1; ; page++) {
    const { docs, hasNextPage } = await payload.find({ collection: 'security-events', sort: 'seq', limit: atOnce, page, depth: 0 })
    const rows = docs.map(rowOf)
    const [first] = checkSecurityRows(rows, after)
    if (first) return { count: count + rows.length, faults: [faultOf(first)] }
    count += rows.length
    const last = rows.at(-1)
    if (last) after = { seq: last.seq, hash: last.hash }
    if (!hasNextPage) return { count, faults: [] }
  }
}

const faultOf = ({ event, seq, problem }: { event: string; seq: number; problem: string }): Fault => ({
  record: `security-events/${event}`,
  text: '',
  problem: `event ${seq}: ${problem}`,
  means: 'Who came in, or what rights and settings became, was changed after the fact.',
})

const rowOf = (row: SecurityEvent): SecurityRow => ({
  id: row.id,
  uid: row.uid,
  seq: row.seq,
  type: row.type,
  at: instantOf(row.at),
  person: row.person ?? '',
  personName: row.personName ?? '',
  ip: row.ip ?? '',
  body: row.body,
  previous: row.previous ?? '',
  hash: row.hash,
})
