import { readdir, rm } from 'node:fs/promises'
import path from 'node:path'
import type { Payload } from 'payload'
import { clockOf } from '../clock.ts'
import type { Office } from '../office.ts'
import { momentOf } from './names.ts'

/** Removes all but the newest `keep` backups of this office from a folder. Returns the names of those that went. */
export async function prune({ payload, office, folder, keep }: { payload: Payload; office: Office; folder: string; keep: number }) {
  const names = (await readdir(folder))
    .flatMap((name) => {
      const at = momentOf({ office: office.name, name })
      return at ? [{ name, at: at.getTime() }] : []
    })
    .sort((a, b) => a.at - b.at)
    .map(({ name }) => name)
  const gone = names.slice(0, Math.max(0, names.length - Math.max(1, keep)))
  for (const name of gone) {
    await rm(path.join(folder, name), { force: true })
    await rm(path.join(folder, `${name}.sha256`), { force: true })
    await payload.db.updateMany({
      collection: 'backups',
      where: { file: { equals: name } },
      data: { removedAt: clockOf(payload).now().toISOString() },
    })
  }
  return gone
}
