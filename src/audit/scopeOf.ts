import type { PayloadRequest, Where } from 'payload'
import type { AuditQuery } from './query.ts'

/** What a query comes down to, in office ids; null where it asks nothing of the kind. */
export type Scope = {
  texts: string[] | null
  persons: string[] | null
  /** Rounds these people decided. */
  reviews: string[] | null
  /** Editions that stand at the address. */
  editions: string[] | null
  publications: string[] | null
}

/** So many ids are followed from one criterion to the next; whoever meets more asks more narrowly. */
const most = 500

/** Follows each criterion to the ids it names, by indexed columns; words of a title alone are searched for. */
export async function scopeOf({ req, query }: { req: PayloadRequest; query: AuditQuery }): Promise<Scope> {
  const persons = query.person ? await personsOf({ req, person: query.person }) : null
  const found = query.address ? await publicationsAt({ req, address: query.address }) : null
  const texts = query.text ? await textsOf({ req, text: query.text }) : null
  return {
    texts: texts ?? (found ? unique(found.map(({ text }) => text)) : null),
    persons,
    reviews: persons ? await reviewsDecidedBy({ req, persons }) : null,
    editions: found ? unique(found.map(({ edition }) => edition)) : null,
    publications: found ? found.map(({ uid }) => uid) : null,
  }
}

async function personsOf({ req, person }: { req: PayloadRequest; person: string }): Promise<string[]> {
  const where: Where = { or: [{ name: { contains: person } }, { email: { equals: person.toLowerCase() } }, { uid: { equals: person } }] }
  const { docs } = await req.payload.find({ collection: 'users', where, limit: most, pagination: false, depth: 0, req })
  return docs.map(({ uid, id }) => uid ?? id)
}

async function reviewsDecidedBy({ req, persons }: { req: PayloadRequest; persons: string[] }): Promise<string[]> {
  if (persons.length === 0) return []
  const where: Where = { and: [{ person: { in: persons } }, { type: { equals: 'decided' } }] }
  const { docs } = await req.payload.find({ collection: 'events', where, sort: '-at', limit: most, pagination: false, depth: 0, req })
  return unique(docs.map(({ review }) => review ?? '').filter(Boolean))
}

/** With and without the slash at its end an address is the same to whoever typed it. */
async function publicationsAt({ req, address }: { req: PayloadRequest; address: string }) {
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

async function textsOf({ req, text }: { req: PayloadRequest; text: string }): Promise<string[]> {
  const find = async (where: Where) =>
    (await req.payload.find({ collection: 'editions', where, sort: '-frozenAt', limit: most, pagination: false, depth: 0, req })).docs
  const named = await find({ or: [{ text: { equals: text } }, { item: { equals: text } }, { uid: { equals: text } }] })
  if (named.length > 0) return unique(named.map((edition) => edition.text))
  const titled = await find({ title: { contains: text } })
  // A text that was never approved has events and no edition.
  return unique([...titled.map((edition) => edition.text), ...(/^[a-z0-9]{5,20}$/.test(text) ? [text] : [])])
}

const unique = (values: string[]) => [...new Set(values)]
