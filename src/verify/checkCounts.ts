import type { Payload } from 'payload'
import { channelKinds } from '../channels/channel.ts'
import { shanghaiDay } from '../clock.ts'
import { count, type Origin } from '../ledger/count.ts'
import type { CountingRule } from '../ledger/countingRule.ts'
import type { Fault } from './fault.ts'
import { everyRow } from './pages.ts'
import { readRecord, type TextRecord } from './record.ts'

/** First publications of each text, by origin and year (`live 2026`), as its chain tells of them: a count that never looked at the ledger. */
export type Told = Map<string, string[]>

/** What one text's chain tells. */
export function firstsOf({ events, publications, sealed }: TextRecord): string[] {
  // The event of a publication whose address the law had destroyed tells nothing more; its seal does.
  const vouched = publications.filter(({ uid, type }) => sealed.publications.has(uid) && type === 'first')
  const published = events.filter(
    ({ type, data }) =>
      (type === 'published' || (type === 'imported' && data.publication)) && !sealed.publications.has(String(data.publication)),
  )
  return [
    ...vouched.map(({ origin, day }) => `${origin} ${day.slice(0, 4)}`),
    ...published.map(({ data, at }) => {
      const row = publications.find(({ uid }) => uid === data.publication)
      return `${String(data.origin)} ${(row?.day ?? shanghaiDay(at)).slice(0, 4)}`
    }),
  ]
}

/** Everything, whatever an office's own rule leaves out. */
const everyFirst: CountingRule = { version: 'verify', types: ['first'], channels: [...channelKinds], apart: [] }

/**
 * The year's count, before any rule chooses among it, is what the chains tell. Texts that were published while others
 * were looked at are asked once more.
 */
export async function checkCounts({ payload, told }: { payload: Payload; told: Told }): Promise<Fault[]> {
  const faults = await compare({ payload, told })
  if (faults.length === 0) return []
  const now: Told = new Map(told)
  for (const text of await textsAstray({ payload, told })) now.set(text, firstsOf(await readRecord({ payload, text })))
  return compare({ payload, told: now })
}

async function compare({ payload, told }: { payload: Payload; told: Told }): Promise<Fault[]> {
  const totals = new Map<string, number>()
  for (const key of [...told.values()].flat()) totals.set(key, (totals.get(key) ?? 0) + 1)
  const faults: Fault[] = []
  for (const [key, expected] of totals) {
    const [origin, year] = key.split(' ') as [Origin, string]
    const counted = await count({ payload, year: Number(year), origin, rule: everyFirst })
    if (counted.total.publications === expected) continue
    faults.push({
      record: `count/${origin}/${year}`,
      text: '',
      problem: `the ledger counts ${counted.total.publications} first publications, the chains tell of ${expected}`,
      means: 'The annual report would be wrong.',
    })
  }
  return faults
}

/** Texts of which the ledger now has another number of first publications than was told. */
async function textsAstray({ payload, told }: { payload: Payload; told: Told }): Promise<string[]> {
  const counted = new Map<string, number>()
  const where = { type: { equals: 'first' } }
  for await (const { text } of everyRow({ payload, collection: 'publications', by: 'uid', where, select: { text: true } }))
    counted.set(text, (counted.get(text) ?? 0) + 1)
  return [...new Set([...told.keys(), ...counted.keys()])].filter((text) => (told.get(text)?.length ?? 0) !== (counted.get(text) ?? 0))
}
