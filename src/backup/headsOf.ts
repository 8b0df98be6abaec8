import type { CollectionSlug, Payload } from 'payload'
import { canonicalJson, sha256 } from '../canonicalJson.ts'
import type { Snapshot } from '../database/snapshot.ts'
import { snapshotEvents } from '../database/snapshotEvents.ts'

/**
 * `security`: the last link of the security log, which is one chain for the office; `cases`: the same of the cases of disclosure as of the texts. Each is left out where
 * there is nothing.
 */
export type Heads = {
  chains: number
  events: number
  sha256: string
  security?: { events: number; hash: string }
  cases?: { chains: number; events: number; sha256: string }
}
export type Link = { text: string; seq: number; hash: string }

/** The last event of every text's chain, as one hash, that of every case's, and that of the security log. Two databases with equal heads tell the same history. */
export const headsOf = (payload: Payload): Promise<Heads> =>
  summarize({
    texts: linksOf({ payload, collection: 'events' }),
    cases: linksOf({ payload, collection: 'case-events' }),
    security: linksOf({ payload, collection: 'security-events' }),
  })

/** The same of a snapshot, as its files hold it. */
export const headsIn = ({ payload, snapshot }: { payload: Payload; snapshot: Snapshot }): Promise<Heads> =>
  summarize({
    texts: snapshotEvents({ payload, snapshot, table: 'events' }),
    cases: snapshotEvents({ payload, snapshot, table: 'case-events' }),
    security: snapshotEvents({ payload, snapshot, table: 'security-events' }),
  })

/** What of the heads two databases are held against each other by. */
export type Compared = Pick<Heads, 'chains' | 'sha256' | 'security' | 'cases'>

/** Whether two databases tell the same history. What an early backup did not keep the heads of is not compared. */
export const isSameHistory = (one: Compared, wanted: Compared) =>
  one.sha256 === wanted.sha256 &&
  one.chains === wanted.chains &&
  (!wanted.security || (one.security?.hash === wanted.security.hash && one.security.events === wanted.security.events)) &&
  (!wanted.cases || (one.cases?.sha256 === wanted.cases.sha256 && one.cases.events === wanted.cases.events))

type Links = AsyncIterable<Link>

/** The links may come in any order. */
async function summarize({ texts, cases, security }: { texts: Links; cases: Links; security: Links }): Promise<Heads> {
  const told = await headsAsOne(cases)
  const log = await lastOf(security)
  const [head] = log.heads.values()
  return {
    ...(await headsAsOne(texts)),
    ...(told.events > 0 ? { cases: told } : {}),
    ...(head ? { security: { events: log.events, hash: head.hash } } : {}),
  }
}

/** The last links of many chains, as one hash. */
async function headsAsOne(links: Links): Promise<{ chains: number; events: number; sha256: string }> {
  const { heads, events } = await lastOf(links)
  const pairs = [...heads.values()].map(({ text, hash }) => [text, hash] as const).sort(([a], [b]) => (a < b ? -1 : 1))
  return { chains: pairs.length, events, sha256: sha256(canonicalJson(pairs)) }
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

/** The column that parts one chain from the next; the security log is one chain. */
const keys = { events: 'text', 'case-events': 'subject', 'security-events': null } as const

async function* linksOf({ payload, collection }: { payload: Payload; collection: keyof typeof keys }): AsyncGenerator<Link> {
  const key = keys[collection]
  for (let page = 1; ; page++) {
    const { docs, hasNextPage } = await payload.find({
      collection: collection as CollectionSlug,
      sort: key ? [key, 'seq'] : 'seq',
      limit: 2000,
      page,
      depth: 0,
      select: { seq: true, hash: true, ...(key ? { [key]: true } : {}) } as never,
    })
    for (const row of docs as unknown as Record<string, unknown>[])
      yield { text: String(key ? row[key] : ''), seq: Number(row.seq), hash: String(row.hash) }
    if (!hasNextPage) return
  }
}
