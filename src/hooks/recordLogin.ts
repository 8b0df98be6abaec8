import type { CollectionAfterLoginHook, CollectionAfterLogoutHook } from 'payload'
import { recordSecurity } from '../security/recordSecurity.ts'
import { actorOf } from '../trail/actorOf.ts'

/** Tells the security log who came in, with the session that was made. */
export const recordLogin: CollectionAfterLoginHook = async ({ req, user }) => {
  await recordSecurity({ req, type: 'loggedIn', actor: await actorOf({ req, user }), data: { email: user.email } })
  return user
}

/** Tells who went out, and whether everywhere. */
export const recordLogout: CollectionAfterLogoutHook = async ({ req }) => {
  await recordSecurity({ req, type: 'loggedOut', data: { everywhere: req.searchParams?.get('allSessions') === 'true' } })
}
