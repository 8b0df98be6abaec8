import type { PayloadRequest } from 'payload'
import { couldBeId } from '../../database/couldBeId.ts'
import { WriteConflict } from '../../database/inTransaction.ts'
import { FabuError } from '../../errors.ts'
import type { Request as RequestRow } from '../../payload-types.ts'
import type { ClockEvent } from './clock.ts'

export type { RequestRow }

/** An application by its database id. @throws {FabuError} 404 */
export async function requestById({ req, id }: { req: PayloadRequest; id: string }): Promise<RequestRow> {
  const found = couldBeId(req.payload, id)
    ? await req.payload.findByID({ collection: 'requests', id, depth: 0, disableErrors: true, req })
    : null
  if (found) return found
  throw new FabuError({ code: 'request.none', status: 404, message: { zh: '没有这件申请。', en: 'There is no such application.' } })
}

/** The events of its clock, in order. */
export const clockEvents = ({ clock }: Pick<RequestRow, 'clock'>): ClockEvent[] => (Array.isArray(clock) ? (clock as ClockEvent[]) : [])

/** Writes what changed, if nobody else has since the row was read; otherwise the command is run again. */
export async function saveRequest({
  req,
  row,
  data,
}: {
  req: PayloadRequest
  row: RequestRow
  data: Partial<RequestRow>
}): Promise<RequestRow> {
  const written = await req.payload.db.updateOne({
    collection: 'requests',
    where: { and: [{ id: { equals: row.id } }, { revision: { equals: row.revision } }] },
    data: { ...data, revision: row.revision + 1 },
    options: { atomic: true },
    req,
  })
  if (written === null) throw new WriteConflict(`Somebody else wrote the application ${row.number} first.`)
  return requestById({ req, id: row.id })
}
