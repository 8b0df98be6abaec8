import type { PayloadRequest } from 'payload'
import { FabuError } from '../errors.ts'

/**
 * The same file is kept once: one alt text to mend, one thing to take down.
 * @throws {FabuError} `media.known`, naming the upload that has it.
 */
export async function refuseKnownFile({ req, sha256, sourceSha256 }: { req: PayloadRequest; sha256: string; sourceSha256: string }) {
  const { docs } = await req.payload.find({
    collection: 'media',
    where: { or: [{ sha256: { equals: sha256 } }, { sourceSha256: { equals: sourceSha256 } }] },
    depth: 0,
    limit: 1,
    pagination: false,
    overrideAccess: true,
    req,
  })
  const [known] = docs
  if (!known) return
  const name = known.title || known.originalName || known.uid
  throw new FabuError({
    code: 'media.known',
    status: 409,
    message: {
      zh: `这个文件已经上传过：“${name}”（编号 ${known.uid}），请直接选用。`,
      en: `This file is here already: "${name}" (${known.uid}). Use that one.`,
    },
  })
}
