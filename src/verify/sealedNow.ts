import type { Payload } from 'payload'
import { everyRow } from './pages.ts'
import { readRecord } from './record.ts'

/** Every file and every kept byte the law had destroyed, as the chains tell at this moment. */
export async function sealedNow(payload: Payload): Promise<Set<string>> {
  const texts = new Set<string>()
  const where = { type: { equals: 'sealed' } }
  for await (const { text } of everyRow({ payload, collection: 'events', by: 'uid', where, select: { text: true } })) texts.add(text)
  const hashes = new Set<string>()
  for (const text of texts) {
    const { sealed } = await readRecord({ payload, text })
    for (const hash of [...sealed.files, ...sealed.kept]) hashes.add(hash)
  }
  return hashes
}
