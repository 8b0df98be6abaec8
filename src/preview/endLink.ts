import type { PayloadRequest } from 'payload'
import { clockOf } from '../clock.ts'
import type { PreviewLink } from '../payload-types.ts'
import { recordLink } from './recordLink.ts'

type Args = { req: PayloadRequest; link: PreviewLink }

/** Ends a link and tells the security log, in the caller's transaction; false when it was ended already. */
export async function endLink({ req, link }: Args): Promise<boolean> {
  const claimed = await req.payload.db.updateOne({
    collection: 'preview-links',
    where: { and: [{ id: { equals: link.id } }, { state: { equals: 'open' } }] },
    data: { state: 'revoked', revokedAt: clockOf(req.payload).now().toISOString(), revokedByName: req.user?.name ?? '' },
    options: { atomic: true },
    req,
  })
  if (claimed === null) return false
  await recordLink({ req, link, type: 'previewLinkRevoked' })
  return true
}
