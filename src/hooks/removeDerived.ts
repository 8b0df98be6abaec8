import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { CollectionAfterDeleteHook } from 'payload'
import { mediaFolder } from '../media/folder.ts'
import { derivedFiles } from '../media/sizes.ts'

/** The sizes of a picture go with it. Payload removes the file itself. */
export const removeDerived: CollectionAfterDeleteHook = async ({ doc }) => {
  if (doc.kind !== 'image') return
  await Promise.all(derivedFiles(doc.sha256).map(({ name }) => rm(join(mediaFolder(), name), { force: true })))
}
