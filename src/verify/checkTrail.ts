import type { Payload } from 'payload'
import type { Event } from '../payload-types.ts'
import { checkChain, type EventBody, type EventRow } from '../trail/chain.ts'
import type { Fault } from './fault.ts'

export type TrailEvent = EventBody & { uid: string }

/** Recomputes one text's chain. */
export async function checkTrail({
  payload,
  text,
}: {
  payload: Payload
  text: string
}): Promise<{ events: TrailEvent[]; faults: Fault[] }> {
  const { docs } = await payload.find({
    pagination: false,
    collection: 'events',
    where: { text: { equals: text } },
    sort: 'seq',
    limit: 0,
    depth: 0,
  })
  const breaks = checkChain(docs.map(rowOf))
  const [first] = breaks
  const faults = first
    ? [
        {
          record: `events/${first.event}`,
          text,
          problem: `event ${first.seq}: ${first.problem}`,
          means: 'What people did to this text, or when, was changed after the fact.',
        },
      ]
    : []
  return { events: docs.flatMap(bodyOf), faults }
}

const rowOf = (row: Event): EventRow => ({
  uid: row.uid,
  text: row.text,
  seq: row.seq,
  type: row.type,
  at: new Date(row.at).toISOString(),
  person: row.person ?? '',
  personName: row.personName ?? '',
  review: row.review ?? '',
  body: row.body,
  previous: row.previous ?? '',
  hash: row.hash,
})

function bodyOf({ uid, body }: Event): TrailEvent[] {
  try {
    return [{ ...(JSON.parse(body) as EventBody), uid }]
  } catch {
    // A body that is no JSON is reported by the chain's own check.
    return []
  }
}
