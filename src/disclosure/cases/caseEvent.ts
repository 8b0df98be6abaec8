import type { Actor } from '../../trail/chain.ts'
import { type Break, checkLinks, hashLink, type LinkRow } from '../../trail/links.ts'

/** What a case is of: an application, a message, a consultation, or a row of a register. */
export type CaseKind = string

/** What an event of a case says, and what its hash covers. `day` is the legal day, `at` the instant it was noted. */
export type CaseEventBody = {
  schema: 1
  uid: string
  /** The uid of the case. */
  subject: string
  kind: CaseKind
  seq: number
  type: string
  day: string
  at: string
  actor: Actor
  data: Record<string, unknown>
  /** Hash of the event before it; empty for the first. */
  previous: string
}

/** A row as the database keeps it. */
export type CaseEventRow = LinkRow & {
  subject: string
  kind: string
  type: string
  day: string
  at: string
  person: string
  personName: string
}

/** The exact bytes an event keeps, and their hash. */
export const hashCaseEvent = (body: CaseEventBody) => hashLink(body)

/** What the columns beside a body must say. */
export const copiesOf = ({ uid, subject, kind, seq, type, day, at, actor }: CaseEventBody) => ({
  uid,
  subject,
  kind,
  seq,
  type,
  day,
  at,
  person: actor?.uid ?? '',
  personName: actor?.name ?? '',
})

/** Recomputes a case's whole chain, given in order of `seq`. Returns the breaks found, the first one first. */
export const checkCase = (rows: CaseEventRow[]): Break[] => checkLinks({ rows, copiesOf })
