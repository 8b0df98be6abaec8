import type { Payload } from 'payload'
import type { Fault } from './fault.ts'
import { everyRow } from './pages.ts'

/** Rows of texts whose chain does not begin. `begun` holds the texts that were looked at. */
export async function checkOrphans({ payload, begun }: { payload: Payload; begun: Set<string> }): Promise<Fault[]> {
  const faults: Fault[] = []
  const known = new Map<string, boolean>()
  const hasBegun = async (text: string) => {
    const isBegun = begun.has(text) || (known.get(text) ?? (await beginsNow({ payload, text })))
    known.set(text, isBegun)
    return isBegun
  }
  for (const collection of ['events', 'editions', 'publications', 'reviews', 'deliveries'] as const) {
    for await (const row of everyRow({ payload, collection, by: 'uid', select: { uid: true, text: true } })) {
      if (await hasBegun(row.text)) continue
      faults.push({
        record: `${collection}/${row.uid}`,
        text: row.text,
        problem: 'its text has no first event',
        means: 'The beginning of the chain was removed.',
      })
    }
  }
  return faults
}

/** Submitted for the first time while others were looked at. */
const beginsNow = async ({ payload, text }: { payload: Payload; text: string }): Promise<boolean> =>
  (await payload.count({ collection: 'events', where: { and: [{ text: { equals: text } }, { seq: { equals: 1 } }] } })).totalDocs > 0

/** Contributions to what no text was ever submitted with yet are checked here, chain by chain. */
export async function* subjectsApart({ payload, seen }: { payload: Payload; seen: Set<string> }): AsyncGenerator<string> {
  const told = new Set(seen)
  for await (const { subject } of everyRow({ payload, collection: 'contributions', by: 'uid', select: { subject: true } })) {
    if (told.has(subject)) continue
    told.add(subject)
    yield subject
  }
}
