import type { Endpoint } from 'payload'
import { chooseRemedy } from '../../delivery/chooseRemedy.ts'
import { giveUp } from '../../delivery/giveUp.ts'
import { proveEdit } from '../../delivery/proveEdit.ts'
import { answer, bodyOf } from './answer.ts'

/**
 * POST /api/deliveries/{id}/remedy `{ remedy, reason }`: how a correction reaches an outlet that takes none by program ·
 * …/prove: an edit by hand is done, compare it · …/giveUp `{ reason }`: nothing goes out, and the lane goes on.
 */
export const remedyEndpoints: Omit<Endpoint, 'root'>[] = [
  {
    path: '/:id/remedy',
    method: 'post',
    handler: (req) =>
      answer(async () => {
        const { remedy, reason } = await bodyOf(req)
        return chooseRemedy({ req, id: String(req.routeParams?.id), remedy, reason })
      }),
  },
  {
    path: '/:id/prove',
    method: 'post',
    handler: (req) =>
      answer(async () => {
        await bodyOf(req)
        return proveEdit({ req, id: String(req.routeParams?.id) })
      }),
  },
  {
    path: '/:id/giveUp',
    method: 'post',
    handler: (req) =>
      answer(async () => {
        const { reason } = await bodyOf(req)
        return giveUp({ req, id: String(req.routeParams?.id), reason })
      }),
  },
]
