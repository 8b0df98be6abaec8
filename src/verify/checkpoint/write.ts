import { randomUUID } from 'node:crypto'
import { mkdir, open, rename } from 'node:fs/promises'
import path from 'node:path'
import type { Payload } from 'payload'
import { clockOf } from '../../clock.ts'
import { signingKey } from '../../trail/signing.ts'
import { everyLink } from './chains.ts'
import { writeDown } from './format.ts'

/** Writes the signed heads of all chains as they stand now, aside and renamed. Returns how many chains there are. */
export async function writeCheckpoint({ payload, file }: { payload: Payload; file: string }): Promise<{ chains: number; at: string }> {
  const at = clockOf(payload).now().toISOString()
  const heads = new Map<string, { seq: number; hash: string }>()
  for await (const { chain, seq, hash } of everyLink(payload)) if ((heads.get(chain)?.seq ?? 0) < seq) heads.set(chain, { seq, hash })
  const office = await payload.findGlobal({ slug: 'office', depth: 0, locale: 'zh' })
  await writeAside(file, writeDown({ at, office: office.name ?? '', heads, key: signingKey(payload.secret) }))
  return { chains: heads.size, at }
}

async function writeAside(file: string, text: string) {
  await mkdir(path.dirname(file), { recursive: true })
  const aside = `${file}.${randomUUID()}`
  const handle = await open(aside, 'wx')
  try {
    await handle.writeFile(text)
    await handle.sync()
  } finally {
    await handle.close()
  }
  await rename(aside, file)
}
