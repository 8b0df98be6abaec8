import type { PayloadRequest } from 'payload'
import { clockOf, shanghaiDay } from '../../clock.ts'
import { inTransaction } from '../../database/inTransaction.ts'
import { refuseIf } from '../../errors.ts'
import type { CaseEvent } from '../../payload-types.ts'
import { actorOf } from '../../trail/actorOf.ts'
import { appendCase } from '../cases/appendCase.ts'
import { dayIn, oneOf, wordsIn } from '../input.ts'
import { mayHandle } from '../mayHandle.ts'
import { clockRules } from './clockRules.ts'
import { requestById } from './requestRow.ts'
import { whyNot } from './whyNot.ts'

/**
 * Notes that somebody spoke with the applicant: when, how, and what about. Part of the record like all else, and allowed after the reply.
 * @throws {FabuError} 400, 401, 403, 404, 409 for a day to come.
 */
export async function noteContact({
  req,
  id,
  body,
}: {
  req: PayloadRequest
  id: string
  body: Record<string, unknown>
}): Promise<CaseEvent> {
  const user = await mayHandle(req)
  const by = oneOf(body.by, ['telephone', 'mail', 'post', 'visit', 'message'] as const, 'by')
  const words = wordsIn({ value: body.words, path: 'words', max: 4000, isNeeded: true })
  const day = dayIn(body.day, 'day')
  const today = shanghaiDay(clockOf(req.payload).now())
  // Of the rules on days one alone holds for it: what has not happened is not noted. People speak before an application arrives, too.
  refuseIf(whyNot({ events: [], next: { type: 'received', day }, today, calendars: new Map(), rules: clockRules }), {
    code: 'request.refused',
    message: { zh: '不能这样登记：', en: 'It cannot be noted like that:' },
  })
  return inTransaction(req, async () => {
    const { uid } = await requestById({ req, id })
    return appendCase({
      req,
      subject: uid ?? '',
      kind: 'request',
      type: 'contact',
      day,
      actor: await actorOf({ req, user }),
      data: { by, words },
    })
  })
}
