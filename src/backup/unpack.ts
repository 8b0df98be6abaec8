import { createWriteStream } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { checkArchive } from './checkArchive.ts'
import { entryPattern, type Manifest } from './manifest.ts'

/** Where the files of a backup go below the folder of an office; the rows of a MongoDB database wait in `database/`. */
const placeOf = (name: string) => (name === 'database/fabu.db' ? 'fabu.db' : name)

/** Writes the files of a backup into an empty folder, and checks each while it is written. @throws {FabuError} `backup.damaged`. */
export async function unpack({ file, into }: { file: string; into: string }): Promise<Manifest> {
  const { manifest } = await checkArchive({
    file,
    take: async (name, chunks) => {
      // Names were checked by an earlier reading; the file may have been exchanged since.
      if (!entryPattern.test(name) || name.split('/').includes('..')) throw new TypeError(`"${name}" is no place of a backup.`)
      const target = path.join(into, placeOf(name))
      await mkdir(path.dirname(target), { recursive: true })
      await pipeline(Readable.from(chunks), createWriteStream(target, { flags: 'wx', mode: name === 'secret' ? 0o600 : 0o640 }))
    },
  })
  return manifest
}
