import type { Endpoint } from 'payload'
import { decide } from '../../review/decide.ts'
import { answer, bodyOf } from './answer.ts'

/** POST /api/reviews/{id}/decide `{ decision: approve | return, comment }` */
export const decideEndpoint: Omit<Endpoint, 'root'> = {
  path: '/:id/decide',
  method: 'post',
  handler: (req) =>
    answer(async () => {
      const { decision, comment } = await bodyOf(req)
      return decide({ req, review: String(req.routeParams?.id), decision, comment })
    }),
}
