import type { Endpoint } from 'payload'
import { replay } from '../../delivery/replay.ts'
import { answer, refuseOtherSites } from './answer.ts'

/** POST /api/deliveries/{id}/replay: a person says it did not get out and is to be sent again. */
export const replayEndpoint: Omit<Endpoint, 'root'> = {
  path: '/:id/replay',
  method: 'post',
  handler: (req) =>
    answer(async () => {
      refuseOtherSites(req)
      return replay({ req, id: String(req.routeParams?.id) })
    }),
}
