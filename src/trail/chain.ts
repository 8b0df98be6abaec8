import { canonicalJson, sha256 } from '../canonicalJson.ts'

/** Who did it, as they were then. `deputyFor` names the head a deputy stood in for. */
export type Actor = { uid: string; name: string; title: string; unit: string; deputyFor?: string } | null

/** What an event's hash covers. Instants are ISO 8601 UTC. */
export type EventBody = {
  schema: 1
  text: string
  seq: number
  type: EventType
  at: string
  actor: Actor
  data: Record<string, unknown>
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
  | 'alarm'

/** The exact bytes an event keeps, and their hash. */
export function sealEvent(body: EventBody): { body: string; hash: string } {
  const bytes = canonicalJson(body)
  return { body: bytes, hash: sha256(bytes) }
}

/** A row as the database keeps it: the sealed bytes, and columns copied out of them. */
export type EventRow = {
  uid: string
  text: string
  seq: number
  type: string
  at: string
  person: string
  personName: string
  review: string
  body: string
  previous: string
  hash: string
}

export type Break = { event: string; seq: number; problem: string }

/**
 * Recomputes a whole chain, given in order of `seq`: no gaps, every hash right, every link to the one before,
 * every column as the sealed body says. Returns the breaks found, the first one first.
 */
export function checkChain(rows: EventRow[]): Break[] {
  const breaks: Break[] = []
  let previous = ''
  for (const [index, row] of rows.entries()) {
    const say = (problem: string) => {
      breaks.push({ event: row.uid, seq: row.seq, problem })
    }
    if (row.seq !== index + 1) say(`sequence is ${row.seq}, expected ${index + 1}`)
    if (sha256(row.body) !== row.hash) say('the hash does not match the body')
    const body = parse(row.body)
    if (!body) {
      say('the body is no JSON')
      continue
    }
    if (body.previous !== previous || row.previous !== previous) say('it does not follow the event before it')
    for (const [column, inBody] of Object.entries(copiesOf(body))) {
      if ((row[column as keyof EventRow] ?? '') !== inBody) say(`the column "${column}" differs from the body`)
    }
    previous = row.hash
  }
  return breaks
}

/** What the columns beside a body must say. */
export const copiesOf = (body: EventBody) => ({
  text: body.text,
  seq: body.seq,
  type: body.type,
  at: body.at,
  person: body.actor?.uid ?? '',
  personName: body.actor?.name ?? '',
  review: typeof body.data.review === 'string' ? body.data.review : '',
})

function parse(text: string): EventBody | null {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
