import type { Endpoint, PayloadRequest } from 'payload'
import { beginEnrolment, finishEnrolment } from '../../accounts/enrol.ts'
import { myAccount } from '../../accounts/myAccount.ts'
import { removeSecondStep, resetSecondStep } from '../../accounts/removeSecondStep.ts'
import { endMySessions } from '../../accounts/sessions.ts'
import { answer, bodyOf } from './answer.ts'

type Body = Record<string, unknown>

/** What people do about their own way in, and administrators about somebody's who lost it: `POST /api/users/…`. */
export const accountEndpoints: Omit<Endpoint, 'root'>[] = [
  {
    path: '/my-account',
    method: 'get',
    handler: (req) => answer(() => myAccount({ req })),
  },
  command('/second-step/begin', (req) => beginEnrolment({ req })),
  command('/second-step/finish', (req, { code }) => finishEnrolment({ req, code })),
  command('/second-step/remove', (req, { password, code }) => removeSecondStep({ req, password, code })),
  command('/:id/second-step/reset', (req) => resetSecondStep({ req, id: String(req.routeParams?.id) })),
  command('/sessions/end', (req, { everywhere }) => endMySessions({ req, isEverywhere: everywhere === true })),
]

function command(path: string, run: (req: PayloadRequest, body: Body) => Promise<unknown>): Omit<Endpoint, 'root'> {
  return { path, method: 'post', handler: (req) => answer(async () => run(req, await bodyOf(req))) }
}
