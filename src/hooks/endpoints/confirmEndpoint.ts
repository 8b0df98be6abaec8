import type { Endpoint } from 'payload'
import { confirm } from '../../delivery/confirm.ts'
import { answer, bodyOf } from './answer.ts'

/** POST /api/deliveries/{id}/confirm `{ address, externalId, note, evidence }`: a person says it is out, and where; `evidence` is the id of a picture or PDF. */
export const confirmEndpoint: Omit<Endpoint, 'root'> = {
  path: '/:id/confirm',
  method: 'post',
  handler: (req) =>
    answer(async () => {
      const { address, externalId, note, evidence } = await bodyOf(req)
      return confirm({ req, id: String(req.routeParams?.id), address, externalId, note, evidence })
    }),
}
