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
import { replyInHand } from './decideReply.ts'
import { mustBeOpen } from './noteClock.ts'
import { outcomeOf } from './outcomes.ts'
import { clockEvents, type RequestRow, requestById, saveRequest } from './requestRow.ts'
import { standingOf } from './standing.ts'
import { whyNot } from './whyNot.ts'
import { endsWithoutReply, whyNotOutcome } from './whyNotOutcome.ts'
import { whyNotServe } from './whyNotServe.ts'

type Asked = { req: PayloadRequest; id: string; body: Record<string, unknown> }

/**
 * Notes that the reply all have agreed to was served: the day, how, and what proves it. It gets its number, and the application ends.
 * @throws {FabuError} 400, 401, 403, 404, 409 while somebody has not agreed, or for a day that cannot be.
 */
export async function serveReply({ req, id, body }: Asked): Promise<RequestRow> {
  const user = await mayHandle(req)
  const day = dayIn(body.day, 'day')
  const how = oneOf(body.how, ['counter', 'registeredPost', 'post', 'mail', 'web'] as const, 'how')
  const proof = wordsIn({ value: body.proof, path: 'proof', max: 500, isNeeded: true })
  return inTransaction(req, async () => {
    const row = await requestById({ req, id })
    mustBeOpen(row)
    const reply = replyInHand(row)
    const next: ClockEvent = { type: 'replied', day }
    const calendars = await readCalendars({ payload: req.payload, req })
    const today = shanghaiDay(clockOf(req.payload).now())
    const before = clockEvents(row)
    const events = [...before, next]
    refuseIf(whyNotServe({ reply, events: before, day, today, calendars, rules: clockRules }), {
      code: 'request.refused',
      message: { zh: '不能送达：', en: 'It cannot be served:' },
    })
    const standing = standingOf({ events, calendars, today })
    const { outcome, row: counted, rowReason, hash } = reply
    // One application, one reply: its number is the application's, so that no two can bear one.
    const replyNumber = `${row.number}-R`
    const data = {
      event: next,
      outcome,
      row: counted,
      rowReason,
      hash,
      how,
      proof,
      replyNumber,
      dueOn: standing.dueOn,
      isLate: standing.isLate,
    }
    await appendCase({ req, subject: row.uid ?? '', kind: 'request', type: 'replied', day, actor: await actorOf({ req, user }), data })
    const ended = { outcome: outcome as RequestRow['outcome'], row: counted, rowReason, closedOn: day, replyNumber }
    return saveRequest({ req, row, data: { clock: events, ...standing, ...ended } })
  })
}

/**
 * Ends an application that has no reply: not corrected or paid in time, or withdrawn.
 * @throws {FabuError} 400, 401, 403, 404, 409 while there is time, or for an outcome that takes a reply.
 */
export async function endRequest({ req, id, body }: Asked): Promise<RequestRow> {
  const user = await mayHandle(req)
  const outcome = outcomeOf(body.outcome)
  if (!outcome || !endsWithoutReply(outcome))
    throw wrongInput({ path: 'outcome', zh: '此结果须以答复办结。', en: 'This outcome takes a reply.' })
  const day = dayIn(body.day, 'day')
  const words = wordsIn({ value: body.words, path: 'words', max: 2000, isNeeded: true })
  return inTransaction(req, async () => {
    const row = await requestById({ req, id })
    mustBeOpen(row)
    const calendars = await readCalendars({ payload: req.payload, req })
    const today = shanghaiDay(clockOf(req.payload).now())
    const events = clockEvents(row)
    refuseIf(
      [
        ...whyNotOutcome({ outcome, events, day, calendars, rules: clockRules }),
        // Ending is dated by the same rules as a reply: after receipt, not before what happened last, not tomorrow.
        ...whyNot({ events, next: { type: 'replied', day }, today, calendars, rules: clockRules }),
      ],
      { code: 'request.refused', message: { zh: '不能这样办结：', en: 'It cannot end like that:' } },
    )
    const data = { outcome: outcome.key, row: outcome.row, words }
    await appendCase({ req, subject: row.uid ?? '', kind: 'request', type: 'ended', day, actor: await actorOf({ req, user }), data })
    const ended = { state: 'closed' as const, outcome: outcome.key as RequestRow['outcome'], row: outcome.row, closedOn: day, dueOn: '' }
    return saveRequest({ req, row, data: { ...ended, reply: null } })
  })
}
