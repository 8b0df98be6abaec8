import { rm } from 'node:fs/promises'
import path from 'node:path'
import { keptFile } from '../delivery/kept.ts'
import { mediaFolder } from '../media/folder.ts'
import { derivedFiles } from '../media/sizes.ts'
import type { Plan } from './planSeal.ts'

/** Takes uploads, the pictures made from them, and kept bytes off the disk. May be done again: what is gone stays gone. */
export async function destroyFiles({ files, kept }: Plan): Promise<void> {
  for (const { sha256, filename } of files)
    for (const name of [filename, ...derivedFiles(sha256).map((derived) => derived.name)])
      await rm(path.join(mediaFolder(), name), { force: true })
  for (const hash of kept) await rm(keptFile(hash), { force: true })
}
