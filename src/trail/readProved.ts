import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Payload } from 'payload'
import { sha256 } from '../canonicalJson.ts'
import { FabuError } from '../errors.ts'
import type { DerivedHashes } from '../media/derivedHashes.ts'
import { mediaFolder } from '../media/folder.ts'
import type { EventBody } from './chain.ts'

/**
 * Reads files of the media folder that are about to be sent, and proves them first: an upload by its name, a picture made
 * from it by what the submissions of these texts say of it. One that no submission tells of passes: older versions told of none.
 */
export function provedReader({ payload, texts }: { payload: Payload; texts: string[] }): (file: string) => Promise<Buffer> {
  let told: Promise<DerivedHashes> | undefined
  return async (file) => {
    const name = path.basename(file)
    const bytes = await readFile(path.join(mediaFolder(), name))
    const upload = /^([0-9a-f]{64})\.[a-z0-9]+$/.exec(name)?.[1]
    told ??= upload ? undefined : derivedIn({ payload, texts })
    const expected = upload ?? (await told)?.[name]
    if (expected && sha256(bytes) !== expected) throw tampered(name)
    return bytes
  }
}

/** What the texts' submissions say of their pictures. */
async function derivedIn({ payload, texts }: { payload: Payload; texts: string[] }): Promise<DerivedHashes> {
  const { docs } = await payload.find({
    pagination: false,
    collection: 'events',
    where: { and: [{ text: { in: texts } }, { type: { equals: 'submitted' } }] },
    sort: '-seq',
    limit: 0,
    depth: 0,
  })
  // The oldest last, so that it is the one that counts.
  return Object.assign({}, ...docs.filter(({ body }) => body).map(({ body }) => derivedOf(JSON.parse(body) as EventBody)))
}

/** What one submission says of its pictures; nothing where it is of an older version, or another event. */
export const derivedOf = ({ type, data }: Pick<EventBody, 'type' | 'data'>): DerivedHashes =>
  type === 'submitted' ? ((data.derived ?? {}) as DerivedHashes) : {}

const tampered = (file: string) =>
  new FabuError({
    code: 'media.tampered',
    status: 409,
    message: {
      zh: `媒体文件 ${file} 与提交审核时不同，未发送。请管理员运行 fabu verify。`,
      en: `The file ${file} is not what was submitted for review, so it was not sent. Ask an administrator to run "fabu verify".`,
    },
  })
