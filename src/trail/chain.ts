import { type Break, checkLinks, hashLink, type LinkRow } from './links.ts'

/** Who did it, as they were then. `deputyFor` names the head a deputy stood in for. */
export type Actor = { uid: string; name: string; title: string; unit: string; deputyFor?: string } | null

/** What an event's hash covers. Instants are ISO 8601 UTC. */
export type EventBody = {
  schema: 1
  uid: string
  text: string
  seq: number
  type: EventType
  at: string
  actor: Actor
  data: Record<string, unknown>
  /** What may happen once only; the event's own uid where it may happen again. */
  once: string
  /** Hash of the event before it; empty for the first. */
  previous: string
}

export type EventType =
  | 'submitted'
  | 'decided'
  | 'recalled'
  | 'voided'
  | 'frozen'
  | 'scheduled'
  | 'published'
  | 'corrected'
  | 'withdrawalOrdered'
  | 'withdrawn'
  | 'adopted'
  | 'held'
  | 'failed'
  | 'confirmed'
  | 'replayed'
  | 'languageAdded'
  | 'imported'
  | 'sealAsked'
  | 'sealRefused'
  | 'sealConfirmed'
  | 'sealed'
  | 'alarm'
  | 'alarmSettled'
  | 'remedyChosen'
  | 'noted'
  | 'left'
  | 'givenUp'

/** The exact bytes an event keeps, and their hash. */
export const hashEvent = (body: EventBody): { body: string; hash: string } => hashLink(body)

/** A row as the database keeps it: the hashed bytes, and columns copied out of them. */
export type EventRow = LinkRow & {
  text: string
  type: string
  at: string
  person: string
  personName: string
  review: string
  onceKey: string
}

/** The columns of an event whose body was destroyed; the event of the seal vouches for them. */
export type SealedEvent = Omit<EventRow, 'body'>

/**
 * Recomputes a text's whole chain, given in order of `seq`. Where the law had a body destroyed, the columns are as
 * the seal says (`sealed`, by uid). Returns the breaks found, the first one first.
 */
export const checkChain = (rows: EventRow[], sealed?: Map<string, SealedEvent>): Break[] => checkLinks({ rows, copiesOf, sealed })

/** What the columns beside a body must say. */
export const copiesOf = (body: EventBody) => ({
  uid: body.uid,
  text: body.text,
  seq: body.seq,
  type: body.type,
  at: body.at,
  person: body.actor?.uid ?? '',
  personName: body.actor?.name ?? '',
  review: typeof body.data?.review === 'string' ? body.data.review : '',
  onceKey: body.once,
})
