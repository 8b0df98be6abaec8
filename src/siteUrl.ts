import type { Payload } from 'payload'

/** The public address of the office's site, without a trailing slash; this server's own until the office has named one. */
export async function siteUrl(payload: Payload): Promise<string> {
  const office = await payload.findGlobal({ slug: 'office', depth: 0 })
  return (office.siteUrl || ownUrl()).replace(/\/+$/, '')
}

/** This server's own address. */
export const ownUrl = () => process.env.FABU_URL || `http://localhost:${process.env.PORT || 3000}`
