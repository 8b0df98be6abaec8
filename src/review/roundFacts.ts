import type { PayloadRequest } from 'payload'
import { lastEdition } from '../editions/lastEdition.ts'
import { latestText } from '../editions/snapshot.ts'
import type { TextDocument } from '../editions/textDocument.ts'
import { idOf } from '../relation.ts'
import type { Snapshot } from '../snapshot.ts'
import type { TextCollection } from '../texts.ts'
import { contributionsTo, contributorsSince, subjectsOf } from './contributors.ts'
import type { RoundFacts } from './fourEyes.ts'

type Args = { req: PayloadRequest; collection: TextCollection; doc: TextDocument; snapshot: Snapshot; submittedBy: string; review?: string }

/** What eligibility has to know of a round: its unit, who contributed since the last edition, who decided. */
export async function roundFacts({ req, collection, doc, snapshot, submittedBy, review }: Args): Promise<RoundFacts> {
  // One after another: a MongoDB transaction does not take two operations at once.
  const unit = await unitFacts({ req, collection, doc })
  const contributors = await contributorsOf({ req, snapshot })
  const decisions = review ? await decisionsOf({ req, review }) : []
  return { language: snapshot.language, unit, submittedBy, contributors, decisions }
}

async function unitFacts({ req, collection, doc }: Pick<Args, 'req' | 'collection' | 'doc'>): Promise<RoundFacts['unit']> {
  const original = doc.original ? await latestText({ req, collection, id: idOf(doc.original) }) : doc
  const id = idOf(original.unit) || (await ownerOf({ req, column: idOf(original.column) }))
  if (!id) return null
  const unit = await req.payload.findByID({ collection: 'units', id, depth: 1, disableErrors: true, req })
  if (!unit) return null
  return { uid: unit.uid ?? '', head: uidOf(unit.head), deputies: (unit.deputies ?? []).flatMap((deputy) => uidOf(deputy) ?? []) }
}

/** A text without a unit of its own belongs to the unit its column belongs to. */
async function ownerOf({ req, column }: { req: PayloadRequest; column: string }): Promise<string> {
  if (!column) return ''
  const found = await req.payload.findByID({ collection: 'columns', id: column, depth: 0, disableErrors: true, req })
  return idOf(found?.unit)
}

async function contributorsOf({ req, snapshot }: { req: PayloadRequest; snapshot: Snapshot }): Promise<string[]> {
  const edition = await lastEdition({ req, text: snapshot.text })
  const rows = await contributionsTo({ req, subjects: subjectsOf(snapshot) })
  return contributorsSince({ rows, snapshot, edition })
}

/** Approvals of a round so far. A decision is an event. */
export async function decisionsOf({ req, review }: { req: PayloadRequest; review: string }) {
  const { docs } = await req.payload.find({
    pagination: false,
    collection: 'events',
    where: { and: [{ review: { equals: review } }, { type: { equals: 'decided' } }] },
    sort: 'seq',
    limit: 0,
    depth: 0,
    req,
  })
  return docs.map(({ person, body }) => ({
    person: person ?? '',
    step: Number((JSON.parse(body) as { data: { step: number } }).data.step),
  }))
}

const uidOf = (value: unknown): string | null =>
  value && typeof value === 'object' && 'uid' in value && value.uid ? String(value.uid) : null
