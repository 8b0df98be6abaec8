import type { Endpoint } from 'payload'
import { resume } from '../../delivery/pause.ts'
import { answer, refuseOtherSites } from './answer.ts'

/** POST /api/outlets/{id}/resume: the outlet works again; what waits goes out now. */
export const resumeEndpoint: Omit<Endpoint, 'root'> = {
  path: '/:id/resume',
  method: 'post',
  handler: (req) =>
    answer(async () => {
      refuseOtherSites(req)
      return resume({ req, id: String(req.routeParams?.id) })
    }),
}
