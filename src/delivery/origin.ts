import type { PayloadRequest } from 'payload'
import type { Delivery, Outlet } from '../payload-types.ts'

/** What an office itself counts: a real one what is live, the sample what it played. */
export const ownOrigin = async (req: PayloadRequest) => ((await originOf({ req, mode: 'live' })) === 'sample' ? 'sample' : 'live')

/** Which kind of truth a record is. Sample, sandbox and live are never added together. */
export async function originOf({ req, mode }: { req: PayloadRequest; mode: Outlet['mode'] }): Promise<Delivery['origin']> {
  const office = await req.payload.findGlobal({ slug: 'office', depth: 0, req })
  if (office.isSample) return 'sample'
  return mode === 'sandbox' ? 'sandbox' : 'live'
}
