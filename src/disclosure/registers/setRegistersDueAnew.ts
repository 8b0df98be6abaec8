import type { PayloadRequest } from 'payload'
import { isDay } from '../days.ts'
import { readCalendars } from '../readCalendars.ts'
import { documentDue } from './documentDue.ts'
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
  let moved = 0
  for (const row of rows) {
    const dues = messageDues({ kind: row.kind, receivedOn: row.receivedOn, calendars, limits })
    if (isSame(row.dueOn, dues.dueOn) && isSame(row.transferDueOn, dues.transferDueOn)) continue
    await writeRow({ req, collection: 'messages', row, data: dues, type: 'dueAnew', actor: null, without: ['draft'] })
    moved += 1
  }
  return moved
}

/** The same for documents that are not public yet. */
export async function setDocumentsDueAnew({ req }: Asked): Promise<number> {
  const { docs } = await req.payload.find({
    collection: 'documents',
    where: { or: [{ disclosedOn: { exists: false } }, { disclosedOn: { equals: '' } }] },
    limit: 0,
    pagination: false,
    depth: 0,
    req,
  })
  const calendars = await readCalendars({ payload: req.payload, req })
  let moved = 0
  for (const row of docs) {
    if (row.isVoid || !isDay(row.formedOn)) continue
    const dueOn = documentDue({ decision: row.decision, formedOn: row.formedOn, calendars })
    if (isSame(row.dueOn, dueOn)) continue
    await writeRow({ req, collection: 'documents', row, data: { dueOn }, type: 'dueAnew', actor: null })
    moved += 1
  }
  return moved
}

const isSame = (one: string | null | undefined, other: string | null) => (one ?? '') === (other ?? '')
