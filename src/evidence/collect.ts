import path from 'node:path'
import type { PayloadRequest } from 'payload'
import { inTransaction } from '../database/inTransaction.ts'
import { keptFile } from '../delivery/kept.ts'
import { FabuError } from '../errors.ts'
import { mediaFolder } from '../media/folder.ts'
import type { Attempt, Media } from '../payload-types.ts'
import { hashFile } from '../verify/hashFile.ts'
import { exchangedBytes, namedBytes } from '../verify/namedBytes.ts'
import { readRecord, type TextRecord } from '../verify/record.ts'

/** Everything there is to prove of one text. `kept` and `files` map a SHA-256 to the file that holds the bytes. */
export type Evidence = {
  record: TextRecord
  attempts: Attempt[]
  kept: Map<string, string>
  files: Map<string, { file: string; name: string }>
  /** What the record names and is not there, or not as it was: the pack says so. */
  missing: Missing[]
}

export type Missing = { name: string; named: string }

/**
 * Collects the evidence of a text by its office id; its rows in one transaction, as they stand at one moment.
 * @throws {FabuError} `evidence.none` (404) when nothing ever happened to it.
 */
export async function collectEvidence({ req, text }: { req: PayloadRequest; text: string }): Promise<Evidence> {
  const { record, attempts, media } = await inTransaction(req, () => readRows({ req, text }))
  if (record.rows.length === 0) throw nothing(text)
  const kept = await keptOf({ record, attempts })
  const files = await filesOf({ record, media })
  return { record, attempts, kept: kept.there, files: files.there, missing: [...kept.missing, ...files.missing] }
}

async function readRows({ req, text }: { req: PayloadRequest; text: string }) {
  const { payload } = req
  const record = await readRecord({ payload, text, req })
  const everything = { pagination: false, limit: 0, depth: 0, req } as const
  const delivery = { in: record.deliveries.map(({ uid }) => String(uid)) }
  const attempts = await payload.find({ collection: 'attempts', where: { delivery }, sort: 'startedAt', ...everything })
  const sha256 = { in: filesIn(record) }
  const media = await payload.find({ collection: 'media', where: { sha256 }, trash: true, ...everything })
  return { record, attempts: attempts.docs, media: media.docs }
}

/** The files its editions show, but those the law had destroyed. */
const filesIn = ({ editions, sealed }: TextRecord): string[] =>
  [...new Set(editions.flatMap(({ attachments }) => (attachments ?? []) as string[]))].filter((hash) => !sealed.files.has(hash))

async function keptOf({ record, attempts }: { record: TextRecord; attempts: Attempt[] }) {
  const exchanged = attempts.flatMap((attempt) => exchangedBytes(attempt).map((hash) => [hash, `attempts/${attempt.uid}`] as const))
  const named = new Map([...exchanged.filter(([hash]) => !record.sealed.kept.has(hash)), ...namedBytes(record)])
  const there: Evidence['kept'] = new Map()
  const missing: Missing[] = []
  for (const [hash, by] of named) {
    if ((await hashFile(keptFile(hash))) === hash) there.set(hash, keptFile(hash))
    else missing.push({ name: `kept/${hash}`, named: by })
  }
  return { there, missing }
}

/** As they were uploaded. */
async function filesOf({ record, media }: { record: TextRecord; media: Media[] }) {
  const there: Evidence['files'] = new Map()
  const missing: Missing[] = []
  for (const sha256 of filesIn(record)) {
    const name = media.find((row) => row.sha256 === sha256)?.filename
    const file = name ? path.join(mediaFolder(), path.basename(name)) : ''
    if (name && (await hashFile(file)) === sha256) there.set(sha256, { file, name })
    else missing.push({ name: `files/${sha256}`, named: editionWith({ record, sha256 }) })
  }
  return { there, missing }
}

const editionWith = ({ record, sha256 }: { record: TextRecord; sha256: string }) =>
  `editions/${record.editions.find(({ attachments }) => ((attachments ?? []) as string[]).includes(sha256))?.uid}`

const nothing = (text: string) =>
  new FabuError({
    code: 'evidence.none',
    status: 404,
    message: {
      zh: `没有文本“${text}”的记录。请用文本编号（uid），见“流水线”页。`,
      en: `There is no record of a text "${text}". Use its office id (uid), as the Pipeline tab shows it.`,
    },
  })
