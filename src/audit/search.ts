import type { PayloadRequest, Where } from 'payload'
import { shanghaiTime } from '../clock.ts'
import type { Edition, Publication } from '../payload-types.ts'
import { namesOf, type TextEvent, tellEvent } from '../review/eventsOf.ts'
import { recordLook } from '../security/recordLook.ts'
import { type Approver, approversOf } from './approversOf.ts'
import { type AuditQuery, isAsked, spanOf } from './query.ts'
import { requireAuditor } from './requireAuditor.ts'
import { mostFollowed, type Scope, scopeOf } from './scopeOf.ts'

export type FoundEvent = TextEvent & { text: string }
export type FoundEdition = {
  uid: string
  text: string
  title: string
  language: string
  number: number
  sha256: string
  time: string
  collection: string
  textId: string
  approvers: Approver[]
}
export type FoundPublication = Pick<Publication, 'uid' | 'edition' | 'text' | 'language' | 'type' | 'origin'> & {
  title: string
  outlet: string
  address: string
  externalId: string
  time: string
}
export type Found = { publications: FoundPublication[]; editions: FoundEdition[]; events: FoundEvent[]; hasMore: boolean; isCut: boolean }

const perPage = 20

/**
 * Searches the record: publications, editions with who approved them, and events, the newest first, a page at a time.
 * That somebody searched, and for what, is told in the security log first.
 * @throws {FabuError} 401, 403.
 */
export async function searchRecord({
  req,
  query,
  most = mostFollowed,
}: {
  req: PayloadRequest
  query: AuditQuery
  most?: number
}): Promise<Found | null> {
  requireAuditor(req)
  if (!isAsked(query)) return null
  const { page: _page, ...asked } = query
  await recordLook({ req, what: 'audit', data: { query: asked } })
  const scope = await scopeOf({ req, query, most })
  const { since, before } = spanOf(query)
  const within = (field: string): Where[] => [
    ...(since ? [{ [field]: { greater_than_equal: since } }] : []),
    ...(before ? [{ [field]: { less_than: before } }] : []),
  ]
  const editions = await findEditions({ req, query, scope, within: within('frozenAt') })
  const publications = await findPublications({ req, query, scope, within: within('at') })
  const events = await findEvents({ req, query, scope, within: within('at') })
  return {
    editions: await tellEditions({ req, editions: editions.docs }),
    publications: publications.docs.map(tellPublication),
    events: events.docs,
    hasMore: editions.hasNextPage || publications.hasNextPage || events.hasNextPage,
    isCut: scope.isCut,
  }
}

type Args = { req: PayloadRequest; query: AuditQuery; scope: Scope; within: Where[] }

const oneOf = (field: string, values: string[] | null): Where[] => (values ? [{ [field]: { in: values.length > 0 ? values : ['-'] } }] : [])

const findEditions = ({ req, query, scope, within }: Args) =>
  req.payload.find({
    collection: 'editions',
    where: { and: [...oneOf('text', scope.texts), ...oneOf('review', scope.reviews), ...oneOf('uid', scope.editions), ...within] },
    sort: '-frozenAt',
    page: query.page,
    limit: perPage,
    depth: 0,
    req,
  })

async function findPublications({ req, query, scope, within }: Args) {
  // What a person approved went out under its edition.
  const editions = scope.reviews
    ? (
        await req.payload.find({
          collection: 'editions',
          where: { and: oneOf('review', scope.reviews) },
          limit: 0,
          pagination: false,
          depth: 0,
          req,
        })
      ).docs.map(({ uid }) => uid)
    : null
  return req.payload.find({
    collection: 'publications',
    where: { and: [...oneOf('text', scope.texts), ...oneOf('edition', editions), ...oneOf('uid', scope.publications), ...within] },
    sort: '-at',
    page: query.page,
    limit: perPage,
    depth: 0,
    req,
  })
}

async function findEvents({ req, query, scope, within }: Args): Promise<{ docs: FoundEvent[]; hasNextPage: boolean }> {
  const { docs, hasNextPage } = await req.payload.find({
    collection: 'events',
    where: { and: [...oneOf('text', scope.texts), ...oneOf('person', scope.persons), ...within] },
    sort: '-at',
    page: query.page,
    limit: perPage,
    depth: 0,
    req,
  })
  const names = await namesOf(req)
  return { docs: docs.map((row) => ({ ...tellEvent(row, names), text: row.text })), hasNextPage }
}

/** Editions as the room shows them, each with the people who approved it. */
export async function tellEditions({ req, editions }: { req: PayloadRequest; editions: Edition[] }): Promise<FoundEdition[]> {
  const approvers = await approversOf({ req, reviews: editions.map(({ review }) => review) })
  return editions.map(({ uid, text, title, language, number, sha256, frozenAt, textCollection, textId, review }) => ({
    uid,
    text,
    title: title ?? '',
    language,
    number,
    sha256,
    time: shanghaiTime(frozenAt),
    collection: textCollection,
    textId,
    approvers: approvers.get(review) ?? [],
  }))
}

export const tellPublication = ({ uid, edition, text, language, type, origin, ...row }: Publication): FoundPublication => ({
  uid,
  edition,
  text,
  language,
  type,
  origin,
  title: row.title ?? '',
  outlet: row.outletName ?? row.outlet,
  address: row.address ?? '',
  externalId: row.externalId ?? '',
  time: shanghaiTime(row.at),
})
