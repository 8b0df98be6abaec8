import type { IncomingMessage } from 'node:http'
import type { Payload } from 'payload'
import type { User } from '../payload-types.ts'

/** Who is logged in by a request's cookie and active; null for everybody else. */
export async function colleagueOf({ payload, request }: { payload: Payload; request: IncomingMessage }): Promise<User | null> {
  const { user } = await payload.auth({ headers: new Headers({ cookie: request.headers.cookie ?? '' }) })
  return user?.collection === 'users' && user.active ? user : null
}
