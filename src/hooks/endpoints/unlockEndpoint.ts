import type { Endpoint } from 'payload'
import { unlock } from '../../accounts/unlock.ts'
import { answer, bodyOf } from './answer.ts'

/** POST /api/users/unlock `{ email }`, in the place of Payload's own: who let whom in again is told in the security log. */
export const unlockEndpoint: Omit<Endpoint, 'root'> = {
  path: '/unlock',
  method: 'post',
  handler: (req) => answer(async () => unlock({ req, email: (await bodyOf(req)).email })),
}
