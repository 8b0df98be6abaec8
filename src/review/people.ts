import type { PayloadRequest } from 'payload'
import type { Role } from '../access/roles.ts'
import type { User } from '../payload-types.ts'
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

/** A user with their unit at hand, read afresh: a token may be older than a change of roles. */
export async function freshPerson({ req, user }: { req: PayloadRequest; user: User }): Promise<Person> {
  return personOf(await req.payload.findByID({ collection: 'users', id: user.id, depth: 1, req }))
}

const unitUid = ({ unit }: User) => (unit && typeof unit === 'object' ? (unit.uid ?? null) : null)
