import type { Payload } from 'payload'
import { sealPublication } from '../ledger/sealPublication.ts'
import type { Publication } from '../payload-types.ts'
import type { TrailEvent } from './checkTrail.ts'
import type { Fault } from './fault.ts'

const told = new Set(['published', 'corrected', 'withdrawn', 'adopted'])

/** The ledger and the chain tell the same: every publication has its event, every such event its publication. */
export async function checkPublications({
  payload,
  text,
  events,
}: {
  payload: Payload
  text: string
  events: TrailEvent[]
}): Promise<{ count: number; faults: Fault[] }> {
  const { docs } = await payload.find({
    pagination: false,
    collection: 'publications',
    where: { text: { equals: text } },
    limit: 0,
    depth: 0,
  })
  const tellings = events.filter(({ type }) => told.has(type))
  const faults: Fault[] = []
  for (const row of docs) {
    const event = tellings.find(({ data }) => data.publication === row.uid)
    const problem = event ? differenceOf(row, event) : 'no event tells of it'
    if (problem) faults.push({ record: `publications/${row.uid}`, text, problem, means: 'The year would be counted wrong.' })
  }
  for (const { data } of tellings) {
    if (docs.some(({ uid }) => uid === data.publication)) continue
    faults.push({
      record: `publications/${String(data.publication)}`,
      text,
      problem: 'its row is missing',
      means: 'Something that was published would not be counted.',
    })
  }
  return { count: docs.length, faults }
}

/** The event names the address and the hash in plain words, and seals every column of the row. */
const differenceOf = (row: Publication, { data }: TrailEvent): string | null =>
  sealPublication(row) === data.seal ? null : 'it is not what was written when it was published'
