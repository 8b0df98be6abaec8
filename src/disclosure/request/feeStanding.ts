import type { ClockEvent } from './clock.ts'

type Of<T extends ClockEvent['type']> = ClockEvent & { type: T }

/** The notice of a fee that stands, and its payment; null where none was sent, or the last was taken back. */
export function feeStanding(events: readonly ClockEvent[]): { asked: Of<'feeAsked'>; paid: Of<'feePaid'> | null } | null {
  const at = events.findLastIndex(({ type }) => type === 'feeAsked' || type === 'feeTakenBack')
  const asked = events[at]
  if (asked?.type !== 'feeAsked') return null
  return { asked, paid: events.slice(at).find((event) => event.type === 'feePaid') ?? null }
}

/** Whether a fee was asked for and is not paid: the application waits, and no reply is served (国办函〔2020〕109号). */
export function isFeeOpen(events: readonly ClockEvent[]): boolean {
  const standing = feeStanding(events)
  return standing !== null && standing.paid === null
}
