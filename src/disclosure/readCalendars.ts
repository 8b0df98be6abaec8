import type { Payload, PayloadRequest } from 'payload'
import type { Calendars, YearCalendar } from './workingDays.ts'

/** The office's working-day calendars by year: an index of a few rows, asked for once a command. */
export async function readCalendars({ payload, req }: { payload: Payload; req?: PayloadRequest }): Promise<Calendars> {
  const { docs } = await payload.find({ collection: 'calendars', limit: 0, pagination: false, depth: 0, ...(req ? { req } : {}) })
  return new Map(docs.map((row) => [row.year, calendarOf(row)]))
}

type Row = { year: number; off?: string | null; work?: string | null; status?: string | null; source?: string | null }

/** A calendar as its row writes it: days one under another. */
export const calendarOf = ({ year, off, work, status, source }: Row): YearCalendar => ({
  year,
  off: daysOf(off),
  work: daysOf(work),
  isOfficial: status === 'official',
  source: source ?? '',
})

/** Days one under another, or by blanks and commas, as people paste them. */
export const daysOf = (text: string | null | undefined): string[] => (text ?? '').split(/[\s,，、;；]+/u).filter(Boolean)
