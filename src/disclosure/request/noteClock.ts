import type { PayloadRequest } from 'payload'
import { clockOf, shanghaiDay } from '../../clock.ts'
import { inTransaction } from '../../database/inTransaction.ts'
import { refuseIf } from '../../errors.ts'
import { actorOf } from '../../trail/actorOf.ts'
import { appendCase } from '../cases/appendCase.ts'
import { dayIn, oneOf, wordsIn, wrongInput } from '../input.ts'
import { mayHandle } from '../mayHandle.ts'
import { readCalendars } from '../readCalendars.ts'
import type { ClockEvent } from './clock.ts'
import { clockRules } from './clockRules.ts'
import { takesBackReply } from './reply.ts'
import { clockEvents, type RequestRow, requestById, saveRequest } from './requestRow.ts'
import { standingOf } from './standing.ts'
import { whyNot } from './whyNot.ts'

/** What a person notes of an application; the reply has commands of its own. */
const noted = [
  'received',
  'correctionAsked',
  'corrected',
  'thirdPartyAsked',
  'thirdPartyAnswered',
  'agencyAsked',
  'agencyAnswered',
  'extended',
  'feeAsked',
  'feePaid',
] as const

type Asked = { req: PayloadRequest; id: string; body: Record<string, unknown> }

/**
 * Notes what happened to an application and sets its clock by it. An extension names who agreed to it (Art. 33) .
 * @throws {FabuError} 400, 401, 403, 404, 409 with the rule that forbids it.
 */
export async function noteClock({ req, id, body }: Asked): Promise<RequestRow> {
  const user = await mayHandle(req)
  const next = eventIn(body)
  const words = wordsIn({
    value: body.words,
    path: 'words',
    max: 2000,
    isNeeded: next.type === 'extended' || next.type === 'correctionAsked',
  })
  const agreedBy = wordsIn({ value: body.agreedBy, path: 'agreedBy', max: 100, isNeeded: next.type === 'extended' })
  return inTransaction(req, async () => {
    const row = await requestById({ req, id })
    mustBeOpen(row)
    const calendars = await readCalendars({ payload: req.payload, req })
    const today = shanghaiDay(clockOf(req.payload).now())
    const before = clockEvents(row)
    refuseIf(whyNot({ events: before, next, today, calendars, rules: clockRules, arrivedOn: row.arrivedOn }), {
      code: 'request.refused',
      message: { zh: '不能这样登记：', en: 'It cannot be noted like that:' },
    })
    const events = [...before, next]
    const data = { event: next, words, ...(agreedBy ? { agreedBy } : {}) }
    await appendCase({
      req,
      subject: row.uid ?? '',
      kind: 'request',
      type: next.type,
      day: next.day,
      actor: await actorOf({ req, user }),
      data,
    })
    const taken = takesBackReply(next.type) ? { reply: null } : {}
    return saveRequest({ req, row, data: { clock: events, ...standingOf({ events, calendars, today }), ...taken } })
  })
}

function eventIn(body: Record<string, unknown>): ClockEvent {
  const type = oneOf(body.type, noted, 'type')
  const day = dayIn(body.day, 'day')
  if (type === 'correctionAsked') return { type, day, until: dayIn(body.until, 'until') }
  if (type !== 'extended') return { type, day }
  if (typeof body.days !== 'number') throw wrongInput({ path: 'days', zh: '请写延长的工作日数。', en: 'Say by how many working days.' })
  return { type, day, days: body.days }
}

/** @throws {FabuError} 409 for an application that has ended. */
export function mustBeOpen({ state }: RequestRow) {
  if (state !== 'replied' && state !== 'closed') return
  refuseIf([{ code: 'request.closed', zh: '申请已办结。', en: 'The application has ended.' }], {
    code: 'request.refused',
    message: { zh: '不能再登记：', en: 'Nothing more happens to it:' },
  })
}
