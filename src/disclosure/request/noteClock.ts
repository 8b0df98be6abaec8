import type { PayloadRequest } from 'payload'
import { clockOf, shanghaiDay } from '../../clock.ts'
import { inTransaction } from '../../database/inTransaction.ts'
import { refuseIf } from '../../errors.ts'
import { actorOf } from '../../trail/actorOf.ts'
import { appendCase } from '../cases/appendCase.ts'
import { wordsIn } from '../input.ts'
import { mayHandle } from '../mayHandle.ts'
import { readCalendars } from '../readCalendars.ts'
import type { ClockEvent } from './clock.ts'
import { clockRules } from './clockRules.ts'
import { countPieces } from './countPieces.ts'
import { eventIn, type NotedEvent, needsAgreement, needsWords } from './eventIn.ts'
import { feeNoticeOf, isTypedOtherwise } from './feeNotice.ts'
import { takesBackReply } from './reply.ts'
import { clockEvents, type RequestRow, requestById, saveRequest } from './requestRow.ts'
import { standingOf } from './standing.ts'
import { endedStates } from './states.ts'
import { whyNot } from './whyNot.ts'

type Asked = { req: PayloadRequest; id: string; body: Record<string, unknown> }

/**
 * Notes what happened to an application and sets its clock by it. An extension (Art. 33) and a delay (Art. 35) name who agreed to them; a fee is counted from the records.
 * @throws {FabuError} 400, 401, 403, 404, 409 with the rule that forbids it.
 */
export async function noteClock({ req, id, body }: Asked): Promise<RequestRow> {
  const user = await mayHandle(req)
  const event = eventIn(body)
  const words = wordsIn({ value: body.words, path: 'words', max: 2000, isNeeded: needsWords.includes(event.type) })
  const agreedBy = wordsIn({ value: body.agreedBy, path: 'agreedBy', max: 100, isNeeded: needsAgreement.includes(event.type) })
  return inTransaction(req, async () => {
    const row = await requestById({ req, id })
    // Who was given up may confirm after all.
    const isRevived = row.state === 'notConfirmed' && event.type === 'received'
    if (!isRevived) mustBeOpen(row)
    const calendars = await readCalendars({ payload: req.payload, req })
    const today = shanghaiDay(clockOf(req.payload).now())
    const before = clockEvents(row)
    const next = await eventOf({ req, row, event, words })
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
    return saveRequest({
      req,
      row,
      data: { clock: events, ...standingOf({ events, calendars, today }), ...taken, ...(isRevived ? { closedOn: '' } : {}) },
    })
  })
}

type Noted = { req: PayloadRequest; row: RequestRow; event: NotedEvent; words: string }

/** The event with the fee counted from the applicant's month; a number typed otherwise needs the reason. */
async function eventOf({ req, row, event, words }: Noted): Promise<ClockEvent> {
  if (event.type !== 'feeAsked') return event
  const { type, day, ask } = event
  const counted = await countPieces({ req, row })
  const reason = wordsIn({ value: words, path: 'words', max: 2000, isNeeded: isTypedOtherwise(ask, counted) })
  return { type, day, fee: feeNoticeOf({ ask, counted, reason }) }
}

/** @throws {FabuError} 409 for an application that has ended or was set aside. */
export function mustBeOpen({ state }: RequestRow) {
  if (!endedStates.includes(state)) return
  refuseIf([state === 'notConfirmed' ? setAside : ended], {
    code: 'request.refused',
    message: { zh: '不能再登记：', en: 'Nothing more happens to it:' },
  })
}

const ended = { code: 'request.closed', zh: '申请已办结。', en: 'The application has ended.' }
const setAside = {
  code: 'request.setAside',
  zh: '申请未获确认，已不再等待；申请人确认的，登记收到日期。',
  en: 'The applicant never confirmed, and it was set aside: note the day of receipt once they do.',
}
