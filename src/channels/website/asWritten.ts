import { sha256 } from '../../canonicalJson.ts'
import type { PageDesk } from './desk.ts'

/** A file of the site as it lies there; null when it is not what was written: what somebody put there is not to be gone on from. */
export async function asWritten({ desk, path }: { desk: PageDesk; path: string }): Promise<string | null> {
  const bytes = await desk.tree.read(path)
  return bytes && (await desk.tree.noted(path)) === sha256(bytes) ? bytes.toString() : null
}
