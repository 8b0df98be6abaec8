import type { PayloadRequest } from 'payload'
import type { LimitRow } from './messageDue.ts'

/** The limits for messages the office set: a handful of rows, asked for once a command. */
export async function readLimits({ req }: { req: PayloadRequest }): Promise<LimitRow[]> {
  const { docs } = await req.payload.find({ collection: 'message-limits', limit: 0, pagination: false, depth: 0, req })
  return docs.map(({ kind, from, days, transferDays, source }) => ({ kind, from, days, transferDays: transferDays ?? null, source }))
}
