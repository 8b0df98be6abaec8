import type { Payload, PayloadRequest } from 'payload'
import { clockOf } from '../clock.ts'
import { inTransaction } from '../database/inTransaction.ts'
import { systemRequest } from '../delivery/systemRequest.ts'
import { hashEdition } from '../editions/hashEdition.ts'
import { hashPublication } from '../ledger/hashPublication.ts'
import type { Seal } from '../payload-types.ts'
import type { TextCollection } from '../texts.ts'
import { append } from '../trail/append.ts'
import { pieceHash, type SealedData } from '../trail/sealed.ts'
import { rowOf } from '../verify/checkTrail.ts'
import { readRecord, type TextRecord } from '../verify/record.ts'
import { blankSiblings } from './blankSiblings.ts'
import { blankText } from './blankText.ts'
import { forgetAlarms } from './forgetAlarms.ts'
import { mayHoldWords } from './freeWords.ts'
import type { Plan } from './planSeal.ts'

type Args = { payload: Payload; seal: Seal; plan: Plan }

/**
 * Destroys the words of a text in the database, in one transaction with the event that says so. Hashes, numbers, times,
 * people and outlets stay; what the event vouches for is what `verify` goes by afterwards.
 */
export async function destroyRows({ payload, seal, plan }: Args): Promise<void> {
  const req = await systemRequest(payload)
  await inTransaction(req, async () => {
    const record = await readRecord({ payload, text: seal.text, req })
    const data: SealedData = {
      seal: String(seal.uid),
      editions: await blankEditions({ req, record }),
      publications: await blankPublications({ req, record }),
      reviews: await blankReviews({ req, record }),
      events: await blankEvents({ req, record }),
      files: plan.files.map(({ sha256 }) => sha256),
      kept: plan.kept,
      pieces: piecesOf(record),
    }
    await blankDeliveries({ req, record })
    const collection = seal.textCollection as TextCollection
    await forgetAlarms({ req, text: seal.text, publications: record.publications, traces: plan.traces })
    // What stood in a drill stands nowhere once the outlet is live; a row of it would go on telling title and address.
    await payload.db.deleteMany({ collection: 'standings', where: { text: { equals: seal.text } }, req })
    // What a link was for is free words; for whom it was stays, as the security log has it too.
    const emptied = { purpose: '', state: 'revoked' }
    await payload.db.updateMany({ collection: 'preview-links', where: { text: { equals: seal.text } }, data: emptied, req })
    await blankSiblings({ req, collection, text: seal.text, traces: plan.traces.item })
    await blankText({ req, collection, text: seal.text })
    for (const { id } of plan.files) await payload.db.deleteOne({ collection: 'media', where: { id: { equals: id } }, req })
    await append({ req, text: seal.text, type: 'sealed', actor: null, data, once: `sealed:${seal.uid}` })
    const now = clockOf(payload).now().toISOString()
    await payload.update({
      collection: 'seals',
      id: seal.id,
      data: { state: 'destroying', plan, sealedAt: now, waitsFor: [] },
      depth: 0,
      req,
    })
  })
}

/** Taken from the record as it was read: by now its rows are blank. */
const piecesOf = ({ publications }: TextRecord): string[] => [
  ...new Set(
    publications.flatMap(({ outlet, externalId, address }) =>
      [externalId, address].flatMap((name) => (name ? [pieceHash({ outlet, name })] : [])),
    ),
  ),
]

type Within = { req: PayloadRequest; record: TextRecord }

async function blankEditions({ req, record }: Within): Promise<SealedData['editions']> {
  const rows = []
  for (const edition of record.editions) {
    const data = { canonical: '', title: '' }
    await req.payload.db.updateOne({ collection: 'editions', id: edition.id, data, req })
    rows.push({ uid: edition.uid, row: hashEdition({ ...edition, ...data }) })
  }
  return rows
}

async function blankPublications({ req, record }: Within): Promise<SealedData['publications']> {
  const rows = []
  for (const publication of record.publications) {
    const data = { title: '', address: '', externalId: '' }
    await req.payload.db.updateOne({ collection: 'publications', id: publication.id, data, req })
    rows.push({ uid: publication.uid, row: hashPublication({ ...publication, ...data }) })
  }
  return rows
}

async function blankReviews({ req, record }: Within): Promise<string[]> {
  for (const { id } of record.reviews)
    await req.payload.db.updateOne({ collection: 'reviews', id, data: { canonical: '', title: '' }, req })
  return record.reviews.map(({ uid }) => String(uid))
}

async function blankEvents({ req, record }: Within): Promise<SealedData['events']> {
  const holding = record.events.filter(mayHoldWords).map(({ uid }) => uid)
  const rows = record.rows.filter(({ uid }) => holding.includes(uid))
  for (const { id } of rows) await req.payload.db.updateOne({ collection: 'events', id, data: { body: '' }, req })
  return rows.map(rowOf).map(({ body: _, ...columns }) => columns)
}

async function blankDeliveries({ req, record }: Within): Promise<void> {
  for (const { id, uid, receipts } of record.deliveries) {
    const left = Array.isArray(receipts)
      ? receipts.map((receipt) => ({ ...(receipt as object), address: null, externalId: null }))
      : receipts
    const data = { title: '', notice: '', progress: {}, problem: null, address: '', externalId: '', receipts: left }
    await req.payload.db.updateOne({ collection: 'deliveries', id, data, req })
    await req.payload.db.updateMany({ collection: 'attempts', where: { delivery: { equals: uid } }, data: { problem: null }, req })
    await req.payload.db.updateMany({ collection: 'callbacks', where: { delivery: { equals: uid } }, data: { message: null }, req })
  }
}
