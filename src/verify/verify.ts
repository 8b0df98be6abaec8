import type { Payload } from 'payload'
import { checkEditions } from './checkEditions.ts'
import { checkPublications } from './checkPublications.ts'
import { checkTrail } from './checkTrail.ts'
import type { Fault } from './fault.ts'

export type Verified = { texts: number; events: number; editions: number; publications: number; faults: Fault[] }

/**
 * Recomputes every chain and every edition, and holds them against each other and against the ledger.
 * Changes nothing. `onProgress` hears how many texts are done.
 */
export async function verify({
  payload,
  onProgress = () => {},
}: {
  payload: Payload
  onProgress?: (texts: number) => void
}): Promise<Verified> {
  const result: Verified = { texts: 0, events: 0, editions: 0, publications: 0, faults: [] }
  for await (const text of textsWithEvents(payload)) {
    const trail = await checkTrail({ payload, text })
    const editions = await checkEditions({ payload, text, events: trail.events })
    const publications = await checkPublications({ payload, text, events: trail.events })
    result.texts += 1
    result.events += trail.events.length
    result.editions += editions.count
    result.publications += publications.count
    result.faults.push(...trail.faults, ...editions.faults, ...publications.faults)
    onProgress(result.texts)
  }
  result.faults.push(...(await orphans(payload)))
  return result
}

/** The first event of each chain names its text; a chain without a first one is found by its orphans. */
async function* textsWithEvents(payload: Payload): AsyncGenerator<string> {
  for (let page = 1; ; page++) {
    const { docs, hasNextPage } = await payload.find({
      collection: 'events',
      where: { seq: { equals: 1 } },
      sort: 'createdAt',
      limit: 500,
      page,
      depth: 0,
    })
    for (const { text } of docs) yield text
    if (!hasNextPage) return
  }
}

/** Events, editions and publications of texts whose chain does not begin. */
async function orphans(payload: Payload): Promise<Fault[]> {
  const begun = new Set<string>()
  for await (const text of textsWithEvents(payload)) begun.add(text)
  const faults: Fault[] = []
  for (const collection of ['events', 'editions', 'publications'] as const) {
    for (let page = 1; ; page++) {
      const { docs, hasNextPage } = await payload.find({
        collection,
        limit: 1000,
        page,
        depth: 0,
        select: { uid: true, text: true } as never,
      })
      for (const row of docs as { uid: string; text: string }[]) {
        if (begun.has(row.text)) continue
        faults.push({
          record: `${collection}/${row.uid}`,
          text: row.text,
          problem: 'its text has no first event',
          means: 'The beginning of the chain was removed.',
        })
      }
      if (!hasNextPage) break
    }
  }
  return faults
}
