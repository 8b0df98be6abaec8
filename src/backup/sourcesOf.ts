import { existsSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { treeMark } from '../channels/website/trees.ts'
import type { Office } from '../office.ts'
import type { Source } from './writeArchive.ts'

/**
 * Everything of an office but its database: uploads and kept bytes (named by their hash, so that copying them after the
 * database is safe), the site, the stand-ins' state, and the secret where that is wanted.
 */
export async function* sourcesOf({ office, hasSecret }: { office: Office; hasSecret: boolean }): AsyncGenerator<Source> {
  yield* below({ folder: office.mediaFolder, prefix: 'media' })
  yield* below({ folder: office.keptFolder, prefix: 'kept' })
  yield* below({ folder: office.siteFolder, prefix: 'site' })
  yield* below({ folder: path.join(office.folder, 'checkpoints'), prefix: 'checkpoints' })
  yield* single(path.join(office.folder, 'office.json'), 'office.json')
  if (hasSecret) yield* single(office.secretFile, 'secret')
}

function* single(file: string, name: string): Generator<Source> {
  if (existsSync(file)) yield { name, path: file }
}

/** Names that begin with a dot are writes under way, but for these. */
const kept = ['.well-known', treeMark]

async function* below({ folder, prefix }: { folder: string; prefix: string }): AsyncGenerator<Source> {
  const found = await readdir(folder, { withFileTypes: true }).catch(() => [])
  for (const entry of found.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (entry.name.startsWith('.') && !kept.includes(entry.name)) continue
    const place = { folder: path.join(folder, entry.name), prefix: `${prefix}/${entry.name}` }
    if (entry.isDirectory()) yield* below(place)
    else if (entry.isFile()) yield { name: place.prefix, path: place.folder }
  }
}
