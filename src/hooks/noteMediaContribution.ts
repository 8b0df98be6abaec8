import type { CollectionAfterChangeHook } from 'payload'
import { activeUser } from '../access/isActive.ts'
import type { Media } from '../payload-types.ts'
import { idsIn } from '../relation.ts'
import { contribute } from '../review/contribute.ts'

/**
 * Notes who brought a file or changed what it says: whoever did so contributed to every text that shows it. A
 * picture speaks for its variants too, which texts in other languages show in its place.
 */
export const noteMediaContribution: CollectionAfterChangeHook<Media> = async ({ doc, previousDoc, req }) => {
  const user = activeUser(req)
  if (!user) return doc
  const variants = idsIn([...(doc.variants ?? []), ...(previousDoc?.variants ?? [])].map(({ image }) => image))
  const { docs } = variants.length
    ? await req.payload.find({ collection: 'media', where: { id: { in: variants } }, depth: 0, limit: 0, pagination: false, req })
    : { docs: [] }
  const { file } = req
  for (const subject of new Set([doc, ...docs].map(({ uid }) => String(uid)))) await contribute({ req, subject, user, isFile: true })
  // Payload's `create` forgets the upload of its request, whose temporary file is still to be removed.
  if (file) req.file = file
  return doc
}
