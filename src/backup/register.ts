import { readdir, readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import type { Payload } from 'payload'
import { idsOf } from '../ids.ts'
import type { Manifest } from './manifest.ts'
import { momentOf } from './names.ts'

type Args = { payload: Payload; file: string; sha256: string; manifest: Manifest }

/**
 * Notes in a restored database the archive it came from, and the later ones that lie beside it: it was made before any of
 * them was, and what is sealed from now on stands in them still.
 */
export async function registerArchives({ payload, file, sha256, manifest }: Args): Promise<void> {
  const { office, at, epoch, heads } = manifest
  await register({ payload, row: { at, file: path.basename(file), sha256, epoch, heads: heads.sha256 }, bytes: (await stat(file)).size })
  const folder = path.dirname(file)
  for (const name of await readdir(folder)) {
    const moment = momentOf({ office, name })
    if (!moment || moment <= new Date(at)) continue
    const beside = path.join(folder, name)
    const seal = await readFile(`${beside}.sha256`, 'utf8').catch(() => '')
    // Whose heads they are stands inside; their name is what has to be known.
    const row = { at: moment.toISOString(), file: name, sha256: /^[0-9a-f]{64}/.exec(seal)?.[0] ?? unknown, epoch, heads: unknown }
    await register({ payload, row, bytes: (await stat(beside)).size })
  }
}

const unknown = 'unknown'

type Row = { at: string; file: string; sha256: string; epoch: number; heads: string }

async function register({ payload, row, bytes }: { payload: Payload; row: Row; bytes: number }): Promise<void> {
  const { totalDocs } = await payload.count({ collection: 'backups', where: { file: { equals: row.file } } })
  if (totalDocs === 0) await payload.create({ collection: 'backups', data: { uid: idsOf(payload).next(), ...row, bytes }, depth: 0 })
}
