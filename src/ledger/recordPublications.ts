import type { PayloadRequest } from 'payload'
import type { Receipt } from '../channels/channel.ts'
import { shanghaiDay } from '../clock.ts'
import { idsOf } from '../ids.ts'
import type { Delivery, Edition, Publication } from '../payload-types.ts'
import type { Snapshot } from '../snapshot.ts'
import { append } from '../trail/append.ts'
import { hashPublication } from './hashPublication.ts'
import { keepStanding } from './keepStanding.ts'

/** Writes a publication for each part a delivery has a receipt for, and its event. Never one twice. */
export async function recordPublications({ req, delivery }: { req: PayloadRequest; delivery: Delivery }): Promise<void> {
  const parts = delivery.parts as { edition: string }[]
  for (const receipt of delivery.receipts as Receipt[]) {
    const uid = parts[receipt.part]?.edition
    if (!uid) throw new Error(`Delivery ${delivery.uid} has a receipt for a part it does not have.`)
    await recordPublication({ req, delivery, receipt, edition: await editionOf({ req, uid }) })
  }
}

type One = { req: PayloadRequest; delivery: Delivery; receipt: Receipt; edition: Edition; type?: Publication['type'] }

/** One fact: this edition, at this outlet, from this moment. */
export async function recordPublication({ req, delivery, receipt, edition, type }: One): Promise<Publication | null> {
  const snapshot = JSON.parse(edition.canonical) as Snapshot
  const kind = type ?? (await typeOf({ req, delivery, edition }))
  const key = `${delivery.outlet}:${edition.uid}:${delivery.origin}:${kind}${kind === 'withdrawal' ? `:${delivery.uid}` : ''}`
  const known = await req.payload.count({ collection: 'publications', where: { key: { equals: key } }, req })
  if (known.totalDocs > 0) return null
  const publication = await create({ req, delivery, receipt, edition, snapshot, kind, key })
  await keepStanding({ req, publication, replaced: receipt.replaced })
  await append({
    req,
    text: edition.text,
    type: eventOf[kind],
    actor: null,
    data: {
      publication: publication.uid,
      delivery: delivery.uid,
      edition: edition.uid,
      outlet: delivery.outlet,
      address: receipt.address,
      externalId: receipt.externalId,
      sha256: receipt.bytesHash,
      origin: delivery.origin,
      ...(receipt.replaced ? { replaced: receipt.replaced } : {}),
      row: hashPublication(publication),
    },
  })
  return publication
}

const eventOf = { first: 'published', correction: 'corrected', note: 'noted', withdrawal: 'withdrawn', adoption: 'adopted' } as const

async function create({
  req,
  delivery,
  receipt,
  edition,
  snapshot,
  kind,
  key,
}: One & { snapshot: Snapshot; kind: Publication['type']; key: string }): Promise<Publication> {
  return req.payload.create({
    collection: 'publications',
    data: {
      uid: idsOf(req.payload).next(),
      key,
      title: edition.title,
      type: kind,
      seq: delivery.seq,
      delivery: delivery.uid ?? '',
      edition: edition.uid,
      text: edition.text,
      item: edition.item,
      outlet: delivery.outlet,
      outletName: delivery.outletName,
      channel: delivery.channel,
      language: edition.language,
      column: snapshot.column?.uid ?? '',
      columnName: snapshot.column?.name ?? '',
      unit: snapshot.unit?.uid ?? '',
      unitName: snapshot.unit?.name ?? '',
      kind: snapshot.kind,
      address: receipt.address,
      externalId: receipt.externalId,
      bytesHash: receipt.bytesHash,
      origin: delivery.origin,
      day: shanghaiDay(receipt.at),
      at: receipt.at,
    },
    depth: 0,
    req,
  })
}

/** First at this outlet, or a correction of what stands there; after a withdrawal the next is a first again. */
async function typeOf({ req, delivery, edition }: Pick<One, 'req' | 'delivery' | 'edition'>): Promise<Publication['type']> {
  if (delivery.action === 'withdraw') return 'withdrawal'
  if (delivery.remedy === 'correctionPost') return 'note'
  const { docs } = await req.payload.find({
    pagination: false,
    collection: 'publications',
    where: {
      and: [
        { text: { equals: edition.text } },
        { outlet: { equals: delivery.outlet } },
        { origin: { equals: delivery.origin } },
        { type: { not_equals: 'adoption' } },
      ],
    },
    sort: '-seq',
    limit: 1,
    depth: 0,
    req,
  })
  return !docs[0] || docs[0].type === 'withdrawal' ? 'first' : 'correction'
}

async function editionOf({ req, uid }: { req: PayloadRequest; uid: string }): Promise<Edition> {
  const { docs } = await req.payload.find({
    pagination: false,
    collection: 'editions',
    where: { uid: { equals: uid } },
    limit: 1,
    depth: 0,
    req,
  })
  if (!docs[0]) throw new Error(`There is no edition ${uid}.`)
  return docs[0]
}
