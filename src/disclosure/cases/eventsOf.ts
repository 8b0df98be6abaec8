import type { PayloadRequest } from 'payload'
import type { CaseEvent } from '../../payload-types.ts'

/** The events of a case, the newest first. */
export async function eventsOf({ req, subject }: { req: PayloadRequest; subject: string }): Promise<CaseEvent[]> {
  const where = { subject: { equals: subject } }
  const { docs } = await req.payload.find({ collection: 'case-events', where, sort: '-seq', limit: 0, pagination: false, depth: 0, req })
  return docs
}
