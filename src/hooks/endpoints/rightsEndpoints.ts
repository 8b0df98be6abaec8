import type { Endpoint } from 'payload'
import { settleRights } from '../../accounts/settleRights.ts'
import { answer, refuseOtherSites } from './answer.ts'

/** POST /api/rights-requests/{id}/confirm and /refuse: the second person of a change of rights. */
export const rightsEndpoints: Omit<Endpoint, 'root'>[] = (['confirm', 'refuse'] as const).map((decision) => ({
  path: `/:id/${decision}`,
  method: 'post',
  handler: (req) =>
    answer(async () => {
      refuseOtherSites(req)
      return settleRights({ req, id: String(req.routeParams?.id), decision })
    }),
}))
