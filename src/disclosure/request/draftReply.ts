import type { PayloadRequest } from 'payload'
import { clockOf, shanghaiDay } from '../../clock.ts'
import { inTransaction } from '../../database/inTransaction.ts'
import { refuseIf } from '../../errors.ts'
import { actorOf } from '../../trail/actorOf.ts'
import { appendCase } from '../cases/appendCase.ts'
import { wordsIn, wrongInput } from '../input.ts'
import { mayHandle } from '../mayHandle.ts'
import { readCalendars } from '../readCalendars.ts'
import { clockRules } from './clockRules.ts'
import { mustBeOpen } from './noteClock.ts'
import { isResultRow, type Outcome, outcomeOf } from './outcomes.ts'
import { hashReply, type Reply, type ReplyText } from './reply.ts'
import { clockEvents, type RequestRow, requestById, saveRequest } from './requestRow.ts'
import { endsWithoutReply, whyNotOutcome } from './whyNotOutcome.ts'

/**
 * Drafts the reply: its outcome, the row it counts in, and its words. A new draft takes the place of the one in hand, and of whatever was agreed to it.
 * @throws {FabuError} 400, 401, 403, 404, 409 for an outcome the application cannot have.
 */
export async function draftReply({
  req,
  id,
  body,
}: {
  req: PayloadRequest
  id: string
  body: Record<string, unknown>
}): Promise<RequestRow> {
  const user = await mayHandle(req)
  const { outcome, text } = replyIn(body)
  return inTransaction(req, async () => {
    const row = await requestById({ req, id })
    mustBeOpen(row)
    const calendars = await readCalendars({ payload: req.payload, req })
    const day = shanghaiDay(clockOf(req.payload).now())
    const reasons = whyNotOutcome({ outcome, events: clockEvents(row), day, calendars, rules: clockRules })
    if (endsWithoutReply(outcome)) reasons.push(noReply)
    if (row.state === 'toConfirm') reasons.push(notReceived)
    refuseIf(reasons, { code: 'reply.refused', message: { zh: '不能这样答复：', en: 'It cannot be replied to like that:' } })
    const actor = await actorOf({ req, user })
    const hash = hashReply(text)
    const reply: Reply = { ...text, hash, draftedBy: actor?.uid ?? '', draftedByName: actor?.name ?? '', approvals: [] }
    await appendCase({ req, subject: row.uid ?? '', kind: 'request', type: 'replyDrafted', actor, data: { ...text, hash } })
    return saveRequest({ req, row, data: { reply } })
  })
}

function replyIn(body: Record<string, unknown>): { outcome: Outcome; text: ReplyText } {
  const outcome = outcomeOf(body.outcome)
  if (!outcome) throw wrongInput({ path: 'outcome', zh: '没有这种办理结果。', en: 'There is no such outcome.' })
  const row = body.row === undefined || body.row === '' ? outcome.row : body.row
  if (!isResultRow(row)) throw wrongInput({ path: 'row', zh: '年报表三没有这一行。', en: 'Table 3 has no such row.' })
  const rowReason = wordsIn({ value: body.rowReason, path: 'rowReason', max: 1000, isNeeded: row !== outcome.row })
  const words = wordsIn({ value: body.words, path: 'words', max: 20_000, isNeeded: true })
  return { outcome, text: { outcome: outcome.key, row, rowReason, words } }
}

const noReply = {
  code: 'reply.none',
  path: 'outcome',
  zh: '此结果不作答复，请直接办结。',
  en: 'This outcome has no reply: end the application instead.',
}
const notReceived = {
  code: 'request.notReceived',
  zh: '申请尚未收到（条例第三十一条）。',
  en: 'The application has not been received (Art. 31).',
}
