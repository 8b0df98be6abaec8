import { canonicalJson, sha256 } from '../canonicalJson.ts'

/** What every chain of the house has in its bodies: which row it is, and the hash of the one before. */
export type LinkBody = { uid: string; seq: number; previous: string }

/** A row as the database keeps it: the hashed bytes, and columns copied out of them. */
export type LinkRow = { id: string; uid: string; seq: number; body: string; previous: string; hash: string }

/** The first place where a chain is not what was written. */
export type Break = { event: string; seq: number; problem: string }

/** What stands before the first row: nothing, or what an archive was cut off after. */
export type Anchor = { seq: number; hash: string }

type Args<Row extends LinkRow, Body extends LinkBody> = {
  rows: Row[]
  /** What the columns beside a body must say. */
  copiesOf: (body: Body) => Record<string, unknown>
  after?: Anchor
  /** What the columns of rows must say whose body the law had destroyed, by uid. */
  sealed?: Map<string, Record<string, unknown>>
}

/** The exact bytes a link keeps, and their hash. */
export function hashLink(body: LinkBody): { body: string; hash: string } {
  const bytes = canonicalJson(body)
  return { body: bytes, hash: sha256(bytes) }
}

/**
 * Recomputes a chain, given in order of `seq`: no gaps, every hash right, every link to the one before, every
 * column as the hashed body says, or as its seal says where a body was destroyed. Returns the breaks found, the
 * first one first. The one check of all chains.
 */
export function checkLinks<Row extends LinkRow, Body extends LinkBody>({
  rows,
  copiesOf,
  after = { seq: 0, hash: '' },
  sealed = new Map(),
}: Args<Row, Body>): Break[] {
  const breaks: Break[] = []
  let previous = after.hash
  for (const [index, row] of rows.entries()) {
    const say = (problem: string) => {
      breaks.push({ event: row.uid, seq: row.seq, problem })
    }
    const expected = after.seq + index + 1
    if (row.id !== row.uid) say('its id is not its uid')
    if (row.seq !== expected) say(`sequence is ${row.seq}, expected ${expected}`)
    const kept = sealed.get(row.uid)
    if (kept && row.body === '') {
      for (const [column, value] of Object.entries(kept))
        if (row[column as keyof Row] !== value) say(`the column "${column}" differs from its seal`)
      if (row.previous !== previous) say('it does not follow the event before it')
      previous = row.hash
      continue
    }
    if (sha256(row.body) !== row.hash) say('the hash does not match the body')
    const body = parse<Body>(row.body)
    if (!body) {
      say('the body is no JSON')
      continue
    }
    if (body.previous !== previous || row.previous !== previous) say('it does not follow the event before it')
    for (const [column, inBody] of Object.entries(copiesOf(body))) {
      if ((row[column as keyof Row] ?? '') !== inBody) say(`the column "${column}" differs from the body`)
    }
    previous = row.hash
  }
  return breaks
}

function parse<Body>(text: string): Body | null {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
