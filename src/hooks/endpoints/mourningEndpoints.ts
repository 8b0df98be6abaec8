import type { Endpoint } from 'payload'
import { askMourning } from '../../mourning/askMourning.ts'
import { mourningVerbs, settleMourning } from '../../mourning/settleMourning.ts'
import { answer, bodyOf, refuseOtherSites } from './answer.ts'

/** POST /api/mournings/ask `{ reason, from, until }`, and /api/mournings/{id}/confirm, /refuse, /end. */
export const mourningEndpoints: Omit<Endpoint, 'root'>[] = [
  {
    path: '/ask',
    method: 'post',
    handler: (req) =>
      answer(async () => {
        const { reason, from, until } = await bodyOf(req)
        return askMourning({ req, reason, from, until })
      }),
  },
  ...mourningVerbs.map(
    (verb): Omit<Endpoint, 'root'> => ({
      path: `/:id/${verb}`,
      method: 'post',
      handler: (req) =>
        answer(async () => {
          refuseOtherSites(req)
          return settleMourning({ req, id: String(req.routeParams?.id), verb })
        }),
    }),
  ),
]
