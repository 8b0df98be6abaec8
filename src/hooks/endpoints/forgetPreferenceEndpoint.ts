import type { Endpoint } from 'payload'
import { requireAccount } from '../../accounts/requireAccount.ts'
import { FabuError } from '../../errors.ts'
import { answer } from './answer.ts'

/** DELETE /api/payload-preferences/{key}, in the place of Payload's own, whose query SQLite refuses. */
export const forgetPreferenceEndpoint: Omit<Endpoint, 'root'> = {
  path: '/:key',
  method: 'delete',
  handler: (req) =>
    answer(async () => {
      const { id: user } = requireAccount(req)
      const key = { key: { equals: String(req.routeParams?.key) } }
      const own = { 'user.value': { equals: user } }
      const { docs } = await req.payload.find({ collection: 'payload-preferences', where: { and: [key, own] }, limit: 1, depth: 0, req })
      const [found] = docs
      if (!found)
        throw new FabuError({ code: 'preference.none', status: 404, message: { zh: '没有这项偏好。', en: 'There is no such preference.' } })
      return req.payload.delete({ collection: 'payload-preferences', id: found.id, depth: 0, req })
    }),
}
