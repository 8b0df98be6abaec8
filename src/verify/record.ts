import type { CollectionSlug, DataFromCollectionSlug, Payload, PayloadRequest } from 'payload'
import type { Contribution, Delivery, Edition, Event, Publication, Review } from '../payload-types.ts'
import { subjectsOf } from '../review/contributors.ts'
import type { Snapshot } from '../snapshot.ts'
import type { EventBody } from '../trail/chain.ts'
import { type Sealed, sealedIn } from '../trail/sealed.ts'

export type TrailEvent = EventBody & { uid: string }

/** All that the tables say of one text, as they say it. */
export type TextRecord = {
  text: string
  rows: Event[]
  /** The bodies of the events; those that are no JSON are left out, and found by the check of the chain. */
  events: TrailEvent[]
  editions: Edition[]
  publications: Publication[]
  reviews: Review[]
  deliveries: Delivery[]
  /** To the text and to every file that was ever approved or submitted with it. */
  contributions: Contribution[]
  sealed: Sealed
}

type Asked = { payload: Payload; text: string; req?: PayloadRequest | undefined }

/** Reads everything of a text; within the transaction of `req` where one is given. */
export async function readRecord({ payload, text, req }: Asked): Promise<TextRecord> {
  const read = readerOf({ payload, text, req })
  const rows = await read('events', 'seq')
  const editions = await read('editions', 'number')
  const reviews = await read('reviews', 'round')
  const publications = await read('publications', 'seq')
  const deliveries = await read('deliveries', 'seq')
  const named = rows.flatMap(bodyOf).flatMap(({ data }) => Object.keys(data.contributions ?? {}))
  const shown = [...editions, ...reviews].flatMap(({ canonical }) => subjectsIn(canonical))
  const subjects = [...new Set([text, ...named, ...shown])]
  const { docs: contributions } = await payload.find({
    pagination: false,
    collection: 'contributions',
    where: { subject: { in: subjects } },
    sort: 'seq',
    limit: 0,
    depth: 0,
    ...(req ? { req } : {}),
  })
  return recordOf({ text, rows, editions, publications, reviews, deliveries, contributions })
}

/** A record out of its rows: what the events say is read out of their bodies. */
export function recordOf(tables: Omit<TextRecord, 'events' | 'sealed'>): TextRecord {
  const events = tables.rows.flatMap(bodyOf)
  return { ...tables, events, sealed: sealedIn(events) }
}

const readerOf =
  ({ payload, text, req }: Asked) =>
  async <Slug extends CollectionSlug>(collection: Slug, sort: string): Promise<DataFromCollectionSlug<Slug>[]> => {
    const where = { text: { equals: text } }
    const { docs } = await payload.find({ pagination: false, collection, where, sort, limit: 0, depth: 0, ...(req ? { req } : {}) })
    return docs as DataFromCollectionSlug<Slug>[]
  }

function bodyOf({ uid, body }: Event): TrailEvent[] {
  const parsed = parseJson<EventBody>(body)
  return parsed?.data && typeof parsed.data === 'object' ? [{ ...parsed, uid }] : []
}

function subjectsIn(canonical: string): string[] {
  try {
    return subjectsOf(JSON.parse(canonical) as Snapshot)
  } catch {
    // Bytes that are no snapshot are found by the check of editions and rounds.
    return []
  }
}

/** Null for what is no JSON. */
export function parseJson<T>(bytes: string): T | null {
  try {
    return JSON.parse(bytes) as T
  } catch {
    return null
  }
}
