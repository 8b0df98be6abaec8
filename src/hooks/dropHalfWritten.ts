import { readFile, rm } from 'node:fs/promises'
import path from 'node:path'
import type { CollectionAfterErrorHook } from 'payload'
import { sha256 } from '../canonicalJson.ts'
import { mediaFolder } from '../media/folder.ts'
import type { Ingested } from '../media/ingest.ts'
import { ingestedKey } from './ingestUpload.ts'

/**
 * Payload writes an upload under its last name, byte after byte. Where the disk was full in the middle, what lies there
 * bears the name of other bytes; it is taken away. A whole file is left: the next upload of it finds it as it should be.
 */
export const dropHalfWritten: CollectionAfterErrorHook = async ({ req }) => {
  const ingested = req.context[ingestedKey] as Ingested | undefined
  if (!ingested) return
  const file = path.join(mediaFolder(), `${ingested.sha256}.${ingested.type.extension}`)
  const bytes = await readFile(file).catch(() => null)
  if (bytes && sha256(bytes) !== ingested.sha256) await rm(file, { force: true })
}
