import type { Payload } from 'payload'
import { canonicalJson, sha256 } from '../canonicalJson.ts'

export type Heads = { chains: number; events: number; sha256: string }
export type Link = { text: string; seq: number; hash: string }

/** The last event of every text's chain, as one hash. Two databases with equal heads tell the same history. */
export const headsOf = (payload: Payload): Promise<Heads> => summarize(linksOf(payload))

/** The same over any source of events, in any order. */
export async function summarize(links: AsyncIterable<Link>): Promise<Heads> {
  const heads = new Map<string, Link>()
  let events = 0
  for await (const link of links) {
    events += 1
    if ((heads.get(link.text)?.seq ?? 0) < link.seq) heads.set(link.text, link)
  }
  const pairs = [...heads.values()].map(({ text, hash }) => [text, hash] as const)
  return { chains: pairs.length, events, sha256: sha256(canonicalJson(pairs.sort(([a], [b]) => (a < b ? -1 : 1)))) }
}

async function* linksOf(payload: Payload): AsyncGenerator<Link> {
  for (let page = 1; ; page++) {
    const { docs, hasNextPage } = await payload.find({
      collection: 'events',
      sort: ['text', 'seq'],
      limit: 2000,
      page,
      depth: 0,
      select: { text: true, seq: true, hash: true },
    })
    yield* docs
    if (!hasNextPage) return
  }
}
