import { existsSync } from 'node:fs'
import path from 'node:path'
import type { Payload, PayloadRequest } from 'payload'
import type { Exchange } from '../delivery/exchanges.ts'
import { keptFile } from '../delivery/kept.ts'
import { FabuError } from '../errors.ts'
import { mediaFolder } from '../media/folder.ts'
import type { Attempt } from '../payload-types.ts'
import { eventsOf, type TextEvent } from '../review/eventsOf.ts'
import { readRecord, type TextRecord } from '../verify/record.ts'

/** Everything there is to prove of one text. `kept` and `files` map a SHA-256 to the file that holds the bytes. */
export type Evidence = {
  record: TextRecord
  sentences: TextEvent[]
  attempts: Attempt[]
  kept: Map<string, string>
  files: Map<string, { file: string; name: string }>
}

/**
 * Collects the evidence of a text by its office id.
 * @throws {FabuError} `evidence.none` (404) when nothing ever happened to it.
 */
export async function collectEvidence({ req, text }: { req: PayloadRequest; text: string }): Promise<Evidence> {
  const { payload } = req
  const record = await readRecord({ payload, text })
  if (record.rows.length === 0) throw nothing(text)
  const attempts = await attemptsOf({ payload, deliveries: record.deliveries.map(({ uid }) => String(uid)) })
  return {
    record,
    sentences: await eventsOf({ req, text }),
    attempts,
    kept: keptOf({ record, attempts }),
    files: await filesOf({ payload, record }),
  }
}

async function attemptsOf({ payload, deliveries }: { payload: Payload; deliveries: string[] }): Promise<Attempt[]> {
  const { docs } = await payload.find({
    collection: 'attempts',
    where: { delivery: { in: deliveries } },
    sort: 'startedAt',
    pagination: false,
    limit: 0,
    depth: 0,
  })
  return docs
}

/** The bytes that were sent and answered, where they were kept and not destroyed since. */
function keptOf({ record, attempts }: { record: TextRecord; attempts: Attempt[] }): Evidence['kept'] {
  const receipts = record.publications.map(({ bytesHash }) => bytesHash ?? '')
  const exchanged = attempts.flatMap(({ exchanges }) =>
    ((exchanges ?? []) as Exchange[]).filter(({ isSecret }) => !isSecret).flatMap(({ sent, received }) => [sent, received]),
  )
  const hashes = [...new Set([...receipts, ...exchanged])].filter((hash) => hash && existsSync(keptFile(hash)))
  return new Map(hashes.map((hash) => [hash, keptFile(hash)]))
}

/** The files its editions show, as they were uploaded. */
async function filesOf({ payload, record }: { payload: Payload; record: TextRecord }): Promise<Evidence['files']> {
  const hashes = [...new Set(record.editions.flatMap(({ attachments }) => (attachments ?? []) as string[]))]
  const { docs } = await payload.find({
    collection: 'media',
    where: { sha256: { in: hashes } },
    pagination: false,
    limit: 0,
    depth: 0,
    trash: true,
  })
  return new Map(
    docs
      .map(({ sha256, filename }) => ({ sha256: String(sha256), name: String(filename), file: path.join(mediaFolder(), String(filename)) }))
      .filter(({ file }) => existsSync(file))
      .map(({ sha256, name, file }) => [sha256, { name, file }]),
  )
}

const nothing = (text: string) =>
  new FabuError({
    code: 'evidence.none',
    status: 404,
    message: {
      zh: `没有文本“${text}”的记录。请用文本编号（uid），见“流水线”页。`,
      en: `There is no record of a text "${text}". Use its office id (uid), as the Pipeline tab shows it.`,
    },
  })
