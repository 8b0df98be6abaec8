import type { Endpoint } from 'payload'
import { decideSeal } from '../../sealing/decideSeal.ts'
import { answer, bodyOf } from './answer.ts'

/** POST /api/seals/{id}/decide `{ decision, comment }`: a second person confirms a seal, or refuses it. */
export const decideSealEndpoint: Omit<Endpoint, 'root'> = {
  path: '/:id/decide',
  method: 'post',
  handler: (req) =>
    answer(async () => {
      const { decision, comment } = await bodyOf(req)
      return decideSeal({ req, id: String(req.routeParams?.id), decision, comment })
    }),
}
