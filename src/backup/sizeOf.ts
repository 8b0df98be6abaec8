import { stat } from 'node:fs/promises'
import type { Payload } from 'payload'
import { sizeOfDatabase } from '../database/sizeOfDatabase.ts'
import type { Office } from '../office.ts'
import { sourcesOf } from './sourcesOf.ts'

/** At most how many bytes a backup takes while it is written: the database twice, once aside and once packed, and every file. */
export async function sizeOf({ payload, office }: { payload: Payload; office: Office }): Promise<number> {
  let bytes = 2 * (await sizeOfDatabase(payload))
  for await (const { path } of sourcesOf({ office, hasSecret: false })) bytes += (await stat(path).catch(() => null))?.size ?? 0
  return bytes
}
