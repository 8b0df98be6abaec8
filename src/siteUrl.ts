import type { Payload } from 'payload'
import type { Office } from './payload-types.ts'

/** The public address of the office's site, without a trailing slash; this server's own until the office has named one. */
export async function siteUrl(payload: Payload): Promise<string> {
  return (await siteFacts(payload)).siteUrl
}

/** The same, with the site's code, as outlets are told of it. */
export async function siteFacts(payload: Payload): Promise<{ siteUrl: string; siteIdCode: string }> {
  // Past Payload's hooks: each delivery asks, and neither field is in languages. Null, where nobody has saved it yet.
  const office = (await payload.db.findGlobal({ slug: 'office' })) as unknown as Partial<Office> | null
  return { siteUrl: siteUrlIn(office ?? {}), siteIdCode: office?.siteIdCode ?? '' }
}

/** The same, from the office's facts as they were read. */
export const siteUrlIn = ({ siteUrl: address }: { siteUrl?: unknown }): string => (String(address || '') || ownUrl()).replace(/\/+$/, '')

/** This server's own address. */
export const ownUrl = () => process.env.FABU_URL || `http://localhost:${process.env.PORT || 3000}`
