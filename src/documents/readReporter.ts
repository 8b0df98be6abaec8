import type { Payload } from 'payload'

/** The office as it signs what it prints. */
export type Reporter = { name: string; siteUrl: string; contact: string }

/** Who reports, from what the office says of itself in a language; empty where it says nothing in that one. */
export async function readReporter(payload: Payload, locale: 'zh' | 'en' = 'zh'): Promise<Reporter> {
  const office = await payload.findGlobal({ slug: 'office', depth: 0, locale, fallbackLocale: false })
  return { name: office?.name ?? '', siteUrl: office?.siteUrl ?? '', contact: office?.contact ?? '' }
}
