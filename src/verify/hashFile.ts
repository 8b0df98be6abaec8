import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'

/** SHA-256 of a file, read as a stream; null where there is none. */
export async function hashFile(file: string): Promise<string | null> {
  const digest = createHash('sha256')
  try {
    for await (const part of createReadStream(file)) digest.update(part as Buffer)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
  return digest.digest('hex')
}
