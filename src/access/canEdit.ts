import type { PayloadRequest, Where } from 'payload'
import type { Language } from '../languages.ts'
import { hasRole } from './hasRole.ts'
import { activeUser } from './isActive.ts'
import { mayAdministerSystem } from './mayAdministerSystem.ts'

/** May write drafts and upload media. */
export const canEdit = hasRole('author', 'translator', 'reviewer', 'publisher', 'secretariat')

/** May change texts in the languages they know; somebody without a list knows them all. */
export function canEditText({ req }: { req: PayloadRequest }): boolean | Where {
  if (!canEdit({ req })) return false
  const known = knownLanguages(req)
  return known === null ? true : { language: { in: known } }
}

/** May begin a text in this language. */
export function canCreateText({ req, data }: { req: PayloadRequest; data?: { language?: unknown } }): boolean {
  if (!canEdit({ req })) return false
  const known = knownLanguages(req)
  return known === null || data?.language === undefined || known.includes(data.language as Language)
}

/** Drafts go to the trash by whoever may change them, and for good by administrators. Payload hands over `deletedAt` when it asks about the trash. */
export const canRemoveText = ({ req, data }: { req: PayloadRequest; data?: { deletedAt?: unknown } }): boolean | Where =>
  data?.deletedAt ? canEditText({ req }) : mayAdministerSystem({ req })

function knownLanguages(req: PayloadRequest): Language[] | null {
  const known = activeUser(req)?.languages
  return known && known.length > 0 ? (known as Language[]) : null
}
