import { fromBuffer } from 'yauzl'

/** The files of a ZIP by their names. */
export function readZip(zip: Buffer): Promise<Map<string, Buffer>> {
  return new Promise((resolve, reject) => {
    fromBuffer(zip, { lazyEntries: true }, (fault, file) => {
      if (fault) return reject(fault)
      const entries = new Map<string, Buffer>()
      file.on('entry', (entry) => {
        file.openReadStream(entry, async (broken, stream) => {
          if (broken) return reject(broken)
          const parts = []
          for await (const part of stream) parts.push(part as Buffer)
          entries.set(entry.fileName, Buffer.concat(parts))
          file.readEntry()
        })
      })
      file.on('end', () => resolve(entries))
      file.on('error', reject)
      file.readEntry()
    })
  })
}
