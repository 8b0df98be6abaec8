import { createEvent, type DateArray, type EventAttributes } from 'ics'
import type { Snapshot } from '../snapshot.ts'
import { textPath } from './paths.ts'
import type { Frame } from './types.ts'

type CalendarArgs = {
  frame: Frame
  snapshot: Snapshot
  /** When the edition went out; ISO instant. */
  changedAt: string
}

/**
 * A notice's period as a calendar file (RFC 5545); null for what has none. The same notice gives the same bytes, and a
 * correction the same event anew, so that a calendar moves it.
 */
export function renderCalendar({ frame, snapshot, changedAt }: CalendarArgs): string | null {
  const { facts } = snapshot
  if (facts.kind !== 'notice' || !facts.inForceUntil) return null
  const url = frame.office.siteUrl + textPath(snapshot)
  const changed = Date.parse(changedAt)
  const event: EventAttributes & { timestamp: number } = {
    // Left out of the library's types: when the event was last written. Without it every rendering would differ.
    timestamp: changed,
    uid: `${snapshot.text}@${URL.canParse(url) ? new URL(url).host : 'fabu'}`,
    productId: '-//Fabu//Notices//ZH',
    lastModified: changed,
    // Without a beginning it counts from the moment it went out.
    start: utc(facts.inForceFrom || changedAt),
    startInputType: 'utc',
    startOutputType: 'utc',
    end: utc(facts.inForceUntil),
    endInputType: 'utc',
    endOutputType: 'utc',
    title: snapshot.title,
    description: snapshot.summary,
    url,
    busyStatus: 'FREE',
  }
  const { value, error } = createEvent(event)
  if (error) throw error
  return value ?? null
}

const utc = (at: string): DateArray => {
  const date = new Date(at)
  return [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate(), date.getUTCHours(), date.getUTCMinutes()]
}
