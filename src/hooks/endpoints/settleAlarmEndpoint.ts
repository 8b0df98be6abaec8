import type { Endpoint } from 'payload'
import { settleAlarm } from '../../reconcile/settleAlarm.ts'
import { answer, bodyOf } from './answer.ts'

/** POST /api/alarms/{id}/settle `{ as, explanation }`: a person says what an alarm was: `resolved`, `adopted` or `withdrawn`. */
export const settleAlarmEndpoint: Omit<Endpoint, 'root'> = {
  path: '/:id/settle',
  method: 'post',
  handler: (req) =>
    answer(async () => {
      const { as, explanation } = await bodyOf(req)
      return settleAlarm({ req, id: String(req.routeParams?.id), as, explanation })
    }),
}
