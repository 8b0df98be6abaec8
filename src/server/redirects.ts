import { join } from 'node:path'
import { type Redirects, redirectsPath } from '../site/paths.ts'
import { openFile } from './openFile.ts'

let read: { bytes: Buffer; redirects: Redirects } | null = null

/** Where an old address leads: a path, null for one that is gone for good, undefined for what is no old address. */
export async function redirectOf({ folder, pathname }: { folder: string; pathname: string }): Promise<string | null | undefined> {
  const file = await openFile(join(folder, redirectsPath))
  if (!file?.bytes) {
    await file?.handle?.close()
    return undefined
  }
  // The same bytes are kept until the file is another one.
  if (read?.bytes !== file.bytes) read = { bytes: file.bytes, redirects: parsed(file.bytes) }
  return Object.hasOwn(read.redirects, pathname) ? read.redirects[pathname] : undefined
}

function parsed(bytes: Buffer): Redirects {
  try {
    return JSON.parse(bytes.toString()) as Redirects
  } catch {
    // A map somebody spoilt keeps no page from being read.
    return {}
  }
}
