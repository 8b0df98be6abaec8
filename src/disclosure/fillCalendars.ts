import type { PayloadRequest } from 'payload'
import { libraryCalendar } from './libraryCalendar.ts'

const source = 'chinese-days 1.5.7 据国务院办公厅通知整理'

/**
 * Adds the calendars the library knows and the office does not have yet, from a year on. What the office has is left as it is: somebody may have
 * mended it. Returns the years added.
 */
export async function fillCalendars({ req, from = 2019 }: { req: PayloadRequest; from?: number }): Promise<number[]> {
  const { docs } = await req.payload.find({ collection: 'calendars', limit: 0, pagination: false, depth: 0, req })
  const known = new Set(docs.map(({ year }) => year))
  const added: number[] = []
  for (let year = from; ; year += 1) {
    const calendar = libraryCalendar(year)
    if (!calendar) return added
    if (known.has(year)) continue
    const { off, work } = calendar
    const data = { year, status: 'official' as const, source, off: off.join('\n'), work: work.join('\n') }
    await req.payload.create({ collection: 'calendars', data, depth: 0, req })
    added.push(year)
  }
}
