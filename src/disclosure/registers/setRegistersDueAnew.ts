import type { CollectionSlug, DataFromCollectionSlug, PayloadRequest, Where } from 'payload'
import { sheetLimitRows } from '../../yearbook/readSheetLimits.ts'
import { isDay } from '../days.ts'
import { readCalendars } from '../readCalendars.ts'
import { documentDues } from './documentDue.ts'
import { mendDue } from './mendDue.ts'
import { messageDues } from './messageDue.ts'
import { openMessages } from './openMessages.ts'
import { readLimits } from './readLimits.ts'
import { writeRow } from './writeRow.ts'

type Asked = { req: PayloadRequest }

/**
 * Computes the days of every open message again: a limit or a calendar has arrived. What was answered keeps the day it was measured by.
 * Returns how many moved.
 */
export async function setMessagesDueAnew({ req }: Asked): Promise<number> {
  const rows = await openMessages({ req })
  if (rows.length === 0) return 0
  const [calendars, limits] = [await readCalendars({ payload: req.payload, req }), await readLimits({ req })]
  return writeMoved({
    ...{ req, collection: 'messages', rows, without: ['draft'] },
    duesOf: ({ kind, receivedOn }) => messageDues({ kind, receivedOn, calendars, limits }),
  })
}

/** The same for documents that are not public yet, or whose changed text is not. */
export async function setDocumentsDueAnew({ req }: Asked): Promise<number> {
  const rows = await openRows({
    req,
    collection: 'documents',
    where: { or: [blank('disclosedOn'), { and: [filled('changeDueOn'), blank('changeDisclosedOn')] }] },
  })
  if (rows.length === 0) return 0
  const calendars = await readCalendars({ payload: req.payload, req })
  return writeMoved({
    ...{ req, collection: 'documents', rows: rows.filter(({ formedOn }) => isDay(formedOn)) },
    // What is public keeps the first of its days.
    duesOf: (row) => ({ ...documentDues({ ...row, calendars }), ...(row.disclosedOn ? { dueOn: row.dueOn ?? null } : {}) }),
  })
}

/** The same for what inspections found and nobody has mended. */
export async function setFindingsDueAnew({ req }: Asked): Promise<number> {
  const rows = await openRows({ req, collection: 'inspections', where: { state: { equals: 'open' } } })
  if (rows.length === 0) return 0
  const [calendars, limits] = [await readCalendars({ payload: req.payload, req }), await sheetLimitRows({ payload: req.payload, req })]
  return writeMoved({ req, collection: 'inspections', rows, duesOf: (row) => mendDue({ ...row, limits, calendars }) })
}

type Moving<Slug extends CollectionSlug> = {
  req: PayloadRequest
  collection: Slug
  rows: DataFromCollectionSlug<Slug>[]
  duesOf(row: DataFromCollectionSlug<Slug>): Record<string, string | boolean | null>
  without?: string[]
}

/** Writes the days of those rows alone that moved, or are provisional no more, each with its event. */
async function writeMoved<Slug extends CollectionSlug>({ req, collection, rows, duesOf, without = [] }: Moving<Slug>): Promise<number> {
  let moved = 0
  for (const row of rows) {
    const dues = duesOf(row)
    const before = row as unknown as Record<string, unknown>
    if (Object.entries(dues).every(([name, value]) => (before[name] || '') === (value || ''))) continue
    await writeRow({ req, collection, row, data: dues as never, type: 'dueAnew', actor: null, without })
    moved += 1
  }
  return moved
}

async function openRows<Slug extends 'documents' | 'inspections'>({ req, collection, where }: Asked & { collection: Slug; where: Where }) {
  const { docs } = await req.payload.find({ collection, where, limit: 0, pagination: false, depth: 0, req })
  return docs.filter(({ isVoid }) => !isVoid) as DataFromCollectionSlug<Slug>[]
}

const blank = (field: string): Where => ({ or: [{ [field]: { exists: false } }, { [field]: { equals: '' } }] })
const filled = (field: string): Where => ({ [field]: { greater_than: '' } })
