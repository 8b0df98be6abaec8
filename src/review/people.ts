import { isolateObjectProperty, type PayloadRequest } from 'payload'
import type { Role } from '../access/roles.ts'
import type { User } from '../payload-types.ts'
import type { Actor } from '../trail/chain.ts'
import type { Person } from './fourEyes.ts'

/** A user as eligibility sees them. */
export const personOf = (user: User): Person => ({
  uid: user.uid ?? user.id,
  name: user.name,
  isActive: Boolean(user.active),
  roles: (user.roles ?? []) as Role[],
  languages: user.languages ?? [],
  unit: unitUid(user),
})

/** Everybody in the office, with their units. An office has tens of people, not thousands. */
export async function everybody({ req }: { req: PayloadRequest }): Promise<Person[]> {
  const { docs } = await req.payload.find({
    pagination: false,
    collection: 'users',
    where: { active: { equals: true } },
    depth: 1,
    limit: 0,
    sort: 'name',
    req,
  })
  return docs.map(personOf)
}

/** The person behind a request as records name them: name, title and unit as of now. */
export async function actorOf({ req, user, deputyFor }: { req: PayloadRequest; user: User; deputyFor?: string | null }): Promise<Actor> {
  const fresh = await req.payload.findByID({ collection: 'users', id: user.id, depth: 1, locale: 'zh', req: ownLocale(req) })
  const unit = fresh.unit && typeof fresh.unit === 'object' ? fresh.unit.name : ''
  return { uid: fresh.uid ?? fresh.id, name: fresh.name, title: fresh.title ?? '', unit, ...(deputyFor ? { deputyFor } : {}) }
}

/** A user with their unit at hand, read afresh: a token may be older than a change of roles. */
export async function freshPerson({ req, user }: { req: PayloadRequest; user: User }): Promise<Person> {
  return personOf(await req.payload.findByID({ collection: 'users', id: user.id, depth: 1, req }))
}

const unitUid = ({ unit }: User) => (unit && typeof unit === 'object' ? (unit.uid ?? null) : null)

/** Reading in one language must not change the language the request goes on in. */
const ownLocale = (req: PayloadRequest): PayloadRequest => isolateObjectProperty(req, ['locale', 'fallbackLocale'])
