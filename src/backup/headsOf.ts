import type { CollectionSlug, Payload } from 'payload'
import { canonicalJson, sha256 } from '../canonicalJson.ts'
import type { Snapshot } from '../database/snapshot.ts'
import { snapshotEvents } from '../database/snapshotEvents.ts'

/** `security`: the last link of the security log, which is one chain for the office; left out where it is empty. */
export type Heads = { chains: number; events: number; sha256: string; security?: { events: number; hash: string } }
export type Link = { text: string; seq: number; hash: string }

/** The last event of every text's chain, as one hash, and that of the security log. Two databases with equal heads tell the same history. */
export const headsOf = (payload: Payload): Promise<Heads> =>
  summarize({ texts: linksOf({ payload, collection: 'events' }), security: linksOf({ payload, collection: 'security-events' }) })

/** The same of a snapshot, as its files hold it. */
export const headsIn = ({ payload, snapshot }: { payload: Payload; snapshot: Snapshot }): Promise<Heads> =>
  summarize({
    texts: snapshotEvents({ payload, snapshot, table: 'events' }),
    security: snapshotEvents({ payload, snapshot, table: 'security-events' }),
  })

/** Whether two databases tell the same history. Of backups that did not keep the head of the security log only the texts' are compared. */
export const isSameHistory = (one: Pick<Heads, 'chains' | 'sha256' | 'security'>, wanted: Pick<Heads, 'chains' | 'sha256' | 'security'>) =>
  one.sha256 === wanted.sha256 &&
  one.chains === wanted.chains &&
  (!wanted.security || (one.security?.hash === wanted.security.hash && one.security.events === wanted.security.events))

type Links = AsyncIterable<Link>

/** The links may come in any order. */
async function summarize({ texts, security }: { texts: Links; security: Links }): Promise<Heads> {
  const { heads, events } = await lastOf(texts)
  const pairs = [...heads.values()].map(({ text, hash }) => [text, hash] as const).sort(([a], [b]) => (a < b ? -1 : 1))
  const log = await lastOf(security)
  const [head] = log.heads.values()
  return {
    chains: pairs.length,
    events,
    sha256: sha256(canonicalJson(pairs)),
    ...(head ? { security: { events: log.events, hash: head.hash } } : {}),
  }
}

async function lastOf(links: Links): Promise<{ heads: Map<string, Link>; events: number }> {
  const heads = new Map<string, Link>()
  let events = 0
  for await (const link of links) {
    events += 1
    if ((heads.get(link.text)?.seq ?? 0) < link.seq) heads.set(link.text, link)
  }
  return { heads, events }
}

async function* linksOf({ payload, collection }: { payload: Payload; collection: 'events' | 'security-events' }): AsyncGenerator<Link> {
  for (let page = 1; ; page++) {
    const { docs, hasNextPage } = await payload.find({
      collection: collection as CollectionSlug,
      sort: collection === 'events' ? ['text', 'seq'] : 'seq',
      limit: 2000,
      page,
      depth: 0,
      select: { text: true, seq: true, hash: true } as never,
    })
    for (const { text = '', seq, hash } of docs as unknown as Partial<Link>[]) yield { text, seq: Number(seq), hash: String(hash) }
    if (!hasNextPage) return
  }
}
