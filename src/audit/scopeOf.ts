import type { PayloadRequest, Where } from 'payload'
import { type AuditQuery, spanOf } from './query.ts'

/** What a query comes down to, in office ids; null where it asks nothing of the kind. */
export type Scope = {
  texts: string[] | null
  persons: string[] | null
  /** Rounds these people decided. */
  reviews: string[] | null
  /** Editions that stand at the address. */
  editions: string[] | null
  publications: string[] | null
  /** Whether there was more than is followed: what was found is then not all there is. */
  isCut: boolean
}

/** So many rows are followed from one criterion to the next, the newest first; whoever meets more asks for earlier days. */
export const mostFollowed = 2000

/** A round may take weeks: who decided its first step did so long before its edition stands. */
const longestRound = 90 * 24 * 3600_000

type Asked = { req: PayloadRequest; query: AuditQuery; most: number }

/** Follows each criterion to the ids it names, by indexed columns; words of a title alone are searched for. */
export async function scopeOf({ req, query, most }: Asked): Promise<Scope> {
  const persons = query.person ? await personsOf({ req, query, most }) : null
  const found = query.address ? await publicationsAt({ req, query, most }) : null
  const texts = query.text ? await textsOf({ req, query, most }) : null
  const decided = persons ? await decisionsOf({ req, persons, query, most }) : null
  return {
    texts: texts?.ids ?? (found ? unique(found.map(({ text }) => text)) : null),
    persons,
    reviews: decided ? unique(decided.map(({ review }) => review ?? '').filter(Boolean)) : null,
    editions: found ? unique(found.map(({ edition }) => edition)) : null,
    publications: found ? found.map(({ uid }) => uid) : null,
    isCut: [decided, texts?.rows, found].some((rows) => (rows?.length ?? 0) >= most),
  }
}

/** People by what they are called now, and by what they were called when they acted. */
async function personsOf({ req, query: { person }, most }: Asked): Promise<string[]> {
  const where: Where = { or: [{ name: { contains: person } }, { email: { equals: person.toLowerCase() } }, { uid: { equals: person } }] }
  const { docs } = await req.payload.find({ collection: 'users', where, limit: most, pagination: false, depth: 0, req })
  const { docs: acted } = await req.payload.find({
    collection: 'events',
    where: { personName: { contains: person } },
    sort: '-at',
    limit: most,
    pagination: false,
    depth: 0,
    select: { person: true },
    req,
  })
  return unique([...docs.map(({ uid, id }) => uid ?? id), ...acted.map((event) => event.person ?? '').filter(Boolean)])
}

async function decisionsOf({ req, persons, query, most }: Asked & { persons: string[] }) {
  if (persons.length === 0) return []
  const { since, before } = spanOf(query)
  const and: Where[] = [{ person: { in: persons } }, { type: { equals: 'decided' } }]
  if (since) and.push({ at: { greater_than_equal: new Date(Date.parse(since) - longestRound).toISOString() } })
  if (before) and.push({ at: { less_than: before } })
  const { docs } = await req.payload.find({
    collection: 'events',
    where: { and },
    sort: '-at',
    limit: most,
    pagination: false,
    depth: 0,
    req,
  })
  return docs
}

/** With and without the slash at its end an address is the same to whoever typed it. */
async function publicationsAt({ req, query: { address }, most }: Asked) {
  const bare = address.replace(/\/+$/, '')
  const where: Where = {
    or: [
      { address: { in: unique([address, bare, `${bare}/`]) } },
      { externalId: { equals: address } },
      { bytesHash: { equals: address.toLowerCase() } },
    ],
  }
  const { docs } = await req.payload.find({ collection: 'publications', where, limit: most, pagination: false, depth: 0, req })
  return docs
}

async function textsOf({ req, query, most }: Asked) {
  const { text } = query
  const { before } = spanOf(query)
  const find = async (where: Where) =>
    (await req.payload.find({ collection: 'editions', where, sort: '-frozenAt', limit: most, pagination: false, depth: 0, req })).docs
  const named = await find({ or: [{ text: { equals: text } }, { item: { equals: text } }, { uid: { equals: text } }] })
  if (named.length > 0) return { ids: unique(named.map((edition) => edition.text)), rows: named }
  const titled = await find({ and: [{ title: { contains: text } }, ...(before ? [{ frozenAt: { less_than: before } }] : [])] })
  // A text that was never approved has events and no edition.
  const ids = unique([...titled.map((edition) => edition.text), ...(/^[a-z0-9]{5,20}$/.test(text) ? [text] : [])])
  return { ids, rows: titled }
}

const unique = (values: string[]) => [...new Set(values)]
