import type { PayloadRequest } from 'payload'
import type { RequestRow } from './requestRow.ts'
import { endedStates } from './states.ts'

/** Applications nobody has replied to, ended or set aside, by their numbers. */
export async function openRequests(req: PayloadRequest): Promise<RequestRow[]> {
  const where = { state: { not_in: endedStates } }
  const { docs } = await req.payload.find({ collection: 'requests', where, sort: 'sequence', limit: 0, pagination: false, depth: 0, req })
  return docs
}
