import type { PayloadRequest } from 'payload'
import type { TextDocument } from '../editions/textDocument.ts'
import type { Delivery, Edition, Review } from '../payload-types.ts'
import type { TextCollection } from '../texts.ts'
import { type Stage, stageOf } from './stage.ts'

/** Rows without the bytes they keep, which may be many. */
export type RoundRow = Omit<Review, 'canonical'>
export type EditionRow = Omit<Edition, 'canonical'>

/** Everything the pipeline knows of an item's texts. Rows are oldest first. */
export type ItemFacts = { texts: TextDocument[]; reviews: RoundRow[]; editions: EditionRow[]; deliveries: Delivery[] }

type Args = { req: PayloadRequest; collection: TextCollection; item: string }

const light = { canonical: false } as const

/** Reads the item: its texts (those in the trash too, whose languages are taken) and what the pipeline did with them. */
export async function itemFacts({ req, collection, item }: Args): Promise<ItemFacts> {
  const [texts, reviews, editions] = await Promise.all([
    req.payload.find({
      pagination: false,
      collection,
      where: { item: { equals: item } },
      draft: true,
      trash: true,
      sort: 'createdAt',
      limit: 0,
      depth: 0,
      req,
    }),
    req.payload.find({
      pagination: false,
      collection: 'reviews',
      where: { item: { equals: item } },
      sort: 'round',
      limit: 0,
      depth: 0,
      select: light,
      req,
    }),
    req.payload.find({
      pagination: false,
      collection: 'editions',
      where: { item: { equals: item } },
      sort: 'number',
      limit: 0,
      depth: 0,
      select: light,
      req,
    }),
  ])
  const uids = texts.docs.map(({ uid }) => String(uid))
  const deliveries = await req.payload.find({
    pagination: false,
    collection: 'deliveries',
    where: { text: { in: uids } },
    sort: ['createdAt', 'seq'],
    limit: 0,
    depth: 0,
    req,
  })
  return { texts: texts.docs as TextDocument[], reviews: reviews.docs, editions: editions.docs, deliveries: deliveries.docs }
}

/** What of an item is one text's. */
export function factsOfText({ reviews, editions, deliveries }: ItemFacts, text: string) {
  const own = <Row extends { text: string }>(rows: Row[]) => rows.filter((row) => row.text === text)
  return { reviews: own(reviews), edition: own(editions).at(-1) ?? null, deliveries: own(deliveries) }
}

/** The stage of one text of an item. */
export function stageOfText(facts: ItemFacts, text: string): Stage {
  const { reviews, edition, deliveries } = factsOfText(facts, text)
  return stageOf({ reviews, approvedAt: edition?.frozenAt ?? null, deliveries })
}
