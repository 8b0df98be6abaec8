import type { Payload } from 'payload'

/** The public address of the office's site, without a trailing slash; this server's own until the office has named one. */
export async function siteUrl(payload: Payload): Promise<string> {
  return (await siteFacts(payload)).siteUrl
}

/** The same, with the site's code, as outlets are told of it. */
export async function siteFacts(payload: Payload): Promise<{ siteUrl: string; siteIdCode: string }> {
  const office = await payload.findGlobal({ slug: 'office', depth: 0 })
  return { siteUrl: siteUrlIn(office), siteIdCode: office.siteIdCode ?? '' }
}

/** The same, from the office's facts as they were read. */
export const siteUrlIn = ({ siteUrl: address }: { siteUrl?: unknown }): string => (String(address || '') || ownUrl()).replace(/\/+$/, '')

/** This server's own address. */
export const ownUrl = () => process.env.FABU_URL || `http://localhost:${process.env.PORT || 3000}`
