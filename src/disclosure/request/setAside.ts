import type { PayloadRequest } from 'payload'
import { clockOf, shanghaiDay } from '../../clock.ts'
import { inTransaction } from '../../database/inTransaction.ts'
import { refuseIf } from '../../errors.ts'
import { actorOf } from '../../trail/actorOf.ts'
import { appendCase } from '../cases/appendCase.ts'
import { contactDays } from '../cases/contactDays.ts'
import { dayIn, wordsIn } from '../input.ts'
import { mayHandle } from '../mayHandle.ts'
import { readCalendars } from '../readCalendars.ts'
import { mustBeOpen } from './noteClock.ts'
import { type RequestRow, requestById, saveRequest } from './requestRow.ts'
import { whyNotSetAside } from './whyNotSetAside.ts'

/**
 * Sets an application aside that its applicant never confirmed, once it was tried to reach them: it was not received (Art. 31), and counts in no row of table 3. Should they
 * confirm later, it is received on that day.
 * @throws {FabuError} 400, 401, 403, 404, 409 with what is still to be done.
 */
export async function setAside({ req, id, body }: { req: PayloadRequest; id: string; body: Record<string, unknown> }): Promise<RequestRow> {
  const user = await mayHandle(req)
  const day = dayIn(body.day, 'day')
  const words = wordsIn({ value: body.words, path: 'words', max: 2000, isNeeded: true })
  return inTransaction(req, async () => {
    const row = await requestById({ req, id })
    mustBeOpen(row)
    const subject = row.uid ?? ''
    const contacts = await contactDays({ req, subject })
    const calendars = await readCalendars({ payload: req.payload, req })
    const today = shanghaiDay(clockOf(req.payload).now())
    refuseIf(whyNotSetAside({ row, contacts, day, today, calendars }), {
      code: 'request.refused',
      message: { zh: '不能停止等待确认：', en: 'It cannot be set aside:' },
    })
    const data = { contacts, words }
    await appendCase({ req, subject, kind: 'request', type: 'setAside', day, actor: await actorOf({ req, user }), data })
    return saveRequest({ req, row, data: { state: 'notConfirmed', closedOn: day } })
  })
}
