import type { Payload } from 'payload'
import { channelKinds } from '../channels/channel.ts'
import { shanghaiDay } from '../clock.ts'
import { count, type Origin } from '../ledger/count.ts'
import type { CountingRule } from '../ledger/countingRule.ts'
import type { Fault } from './fault.ts'
import type { TextRecord } from './record.ts'

/** First publications by origin and year, as the chains tell of them: a count that never looked at the ledger. */
export type Told = Map<string, number>

/** Adds what one text's chain tells. */
export function tellFirsts({ told, record }: { told: Told; record: TextRecord }): void {
  const add = (key: string) => told.set(key, (told.get(key) ?? 0) + 1)
  // The event of a publication whose address the law had destroyed tells nothing more; its seal does.
  for (const uid of record.sealed.publications.keys()) {
    const row = record.publications.find((publication) => publication.uid === uid)
    if (row?.type === 'first') add(`${row.origin} ${row.day.slice(0, 4)}`)
  }
  for (const { type, data, at } of record.events) {
    if (type !== 'published' || record.sealed.publications.has(String(data.publication))) continue
    const row = record.publications.find(({ uid }) => uid === data.publication)
    add(`${String(data.origin)} ${(row?.day ?? shanghaiDay(at)).slice(0, 4)}`)
  }
}

/** Everything, whatever an office's own rule leaves out. */
const everyFirst: CountingRule = { version: 'verify', types: ['first'], channels: [...channelKinds], apart: [] }

/** The year's count, before any rule chooses among it, is what the chains tell. */
export async function checkCounts({ payload, told }: { payload: Payload; told: Told }): Promise<Fault[]> {
  const faults: Fault[] = []
  for (const [key, expected] of told) {
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
