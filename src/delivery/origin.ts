import type { PayloadRequest } from 'payload'
import type { Delivery, Outlet } from '../payload-types.ts'

/** Which kind of truth a record is. Sample, sandbox and live are never added together. */
export async function originOf({ req, mode }: { req: PayloadRequest; mode: Outlet['mode'] }): Promise<Delivery['origin']> {
  const office = await req.payload.findGlobal({ slug: 'office', depth: 0, req })
  if (office.isSample) return 'sample'
  return mode === 'sandbox' ? 'sandbox' : 'live'
}
