import type { CollectionSlug } from 'payload'
import { textCollections } from '../../src/texts.ts'
import type { TestOffice } from './office.ts'

/** What logging in leaves behind, and what ownership among processes does: no part of what the office keeps. */
const passing = new Set(['payload-preferences', 'payload-locked-documents', 'payload-migrations', 'payload-kv', 'leases'])

/** The same, as the security log tells of it. */
const coming = new Set(['loggedIn', 'loggedOut', 'loginFailed', 'looked'])

/** All that an office keeps, versions too, by collection: two of them compare equal when nothing was stored in between. */
export async function stored({ payload }: TestOffice): Promise<Record<string, unknown[]>> {
  const kept: Record<string, unknown[]> = {}
  for (const slug of Object.keys(payload.collections) as CollectionSlug[]) {
    if (passing.has(slug)) continue
    const { docs } = await payload.find({ collection: slug, limit: 0, depth: 0, pagination: false, trash: true, locale: 'all', sort: 'id' })
    const told = slug === 'security-events' ? docs.filter((doc) => !coming.has((doc as { type: string }).type)) : docs
    kept[slug] = told.map((doc) => (slug === 'users' ? { ...doc, sessions: null, updatedAt: null } : doc))
  }
  for (const slug of textCollections) {
    const { docs } = await payload.findVersions({ collection: slug, limit: 0, depth: 0, pagination: false, trash: true, sort: 'id' })
    kept[`${slug} versions`] = docs
  }
  return kept
}
