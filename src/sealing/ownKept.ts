import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Payload } from 'payload'
import type { Exchange } from '../delivery/exchanges.ts'
import { keptFile, keptFolder } from '../delivery/kept.ts'
import { everyRow } from '../verify/pages.ts'
import type { TextRecord } from '../verify/record.ts'
import { evidenceIn } from './evidenceIn.ts'
import { finderOf } from './finder.ts'
import type { Traces } from './tracesOf.ts'

type Asked = { payload: Payload; record: TextRecord; traces: Traces }

/**
 * Bytes of a text's own deliveries that no other delivery names, and whatever else was kept and holds its words. What
 * proves another text's delivery goes only where words stand in it that are this one's alone.
 */
export async function ownKept({ payload, record, traces }: Asked): Promise<string[]> {
  const { own, others } = await namedBy({ payload, record })
  const found = new Set([...own].filter((hash) => !others.has(hash)))
  const find = { inOthers: finderOf(traces.words), inRest: finderOf(traces.all) }
  for await (const hash of everyKept()) {
    if (found.has(hash)) continue
    const bytes = await readFile(keptFile(hash)).catch(() => Buffer.alloc(0))
    if ((others.has(hash) ? find.inOthers : find.inRest)(bytes).size > 0) found.add(hash)
  }
  return [...found]
}

/** Hashes that this text's attempts, publications and evidence name, and those that any other's do. */
async function namedBy({ payload, record }: Omit<Asked, 'traces'>): Promise<{ own: Set<string>; others: Set<string> }> {
  const own = new Set(evidenceIn(record).flatMap(({ sha256 }) => sha256 ?? []))
  const others = new Set<string>()
  for await (const row of everyRow({ payload, collection: 'publications', by: 'uid', select: { text: true, bytesHash: true } }))
    if (row.bytesHash) (row.text === record.text ? own : others).add(row.bytesHash)
  const deliveries = new Set(record.deliveries.map(({ uid }) => String(uid)))
  for await (const { delivery, exchanges } of everyRow({ payload, collection: 'attempts', by: 'uid' }))
    for (const { sent, received } of (exchanges ?? []) as Exchange[])
      for (const hash of [sent, received]) if (hash) (deliveries.has(delivery) ? own : others).add(hash)
  return { own, others }
}

async function* everyKept(): AsyncGenerator<string> {
  for (const folder of await namesIn(keptFolder()))
    for (const name of await namesIn(path.join(keptFolder(), folder))) if (/^[0-9a-f]{64}$/.test(name)) yield name
}

const namesIn = (folder: string) => readdir(folder).catch(() => [] as string[])
