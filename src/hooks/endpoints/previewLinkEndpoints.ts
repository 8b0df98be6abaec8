import type { Endpoint } from 'payload'
import { revokeLink } from '../../preview/revokeLink.ts'
import { answer, refuseOtherSites } from './answer.ts'

/** POST /api/preview-links/{id}/revoke. */
export const previewLinkEndpoints: Omit<Endpoint, 'root'>[] = [
  {
    path: '/:id/revoke',
    method: 'post',
    handler: (req) =>
      answer(async () => {
        refuseOtherSites(req)
        return revokeLink({ req, id: String(req.routeParams?.id) })
      }),
  },
]
