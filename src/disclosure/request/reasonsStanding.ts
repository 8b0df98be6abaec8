import type { ClockEvent } from './clock.ts'

type Of<T extends ClockEvent['type']> = ClockEvent & { type: T }

/** When the applicant was last asked for reasons (《条例》 Art. 35), and when they gave them; null where nobody asked. */
export function reasonsStanding(events: readonly ClockEvent[]): { asked: Of<'reasonsAsked'>; given: Of<'reasonsGiven'> | null } | null {
  const at = events.findLastIndex(({ type }) => type === 'reasonsAsked')
  const asked = events[at]
  if (asked?.type !== 'reasonsAsked') return null
  return { asked, given: events.slice(at).find((event) => event.type === 'reasonsGiven') ?? null }
}
