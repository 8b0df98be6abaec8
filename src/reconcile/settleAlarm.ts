import type { PayloadRequest } from 'payload'
import { hasRole } from '../access/hasRole.ts'
import { mayHandleRequests } from '../access/mayHandleRequests.ts'
import { requireAccount } from '../accounts/requireAccount.ts'
import { requireSecondStep } from '../accounts/secondStepReasons.ts'
import type { SettledAs } from '../alarms/words.ts'
import { clockOf } from '../clock.ts'
import { couldBeId } from '../database/couldBeId.ts'
import { inTransaction, WriteConflict } from '../database/inTransaction.ts'
import { actorFrom } from '../delivery/confirm.ts'
import { wordsFrom } from '../delivery/wordsFrom.ts'
import { FabuError, type Reason, refuseIf } from '../errors.ts'
import type { Alarm, User } from '../payload-types.ts'
import { append } from '../trail/append.ts'
import { acceptAsWithdrawn, whyNotWithdrawn } from './acceptAsWithdrawn.ts'

type Args = { req: PayloadRequest; id: string; as: unknown; explanation: unknown }

/**
 * A person settles an alarm: says what it was (`resolved`), explains a piece that nothing explained (`adopted`), or takes
 * what is gone as withdrawn since it was first seen to be (`withdrawn`), which the ledger then says. Words are needed.
 * @throws {FabuError} 403, 404, 409 when it is settled already or cannot be settled so, 400 without words.
 */
export async function settleAlarm({ req, id, as, explanation }: Args): Promise<Alarm> {
  const user = await maySettle(req)
  const words = wordsFrom(explanation, { path: 'explanation', zh: '请写明情况。', en: 'Say what it was.' })
  return inTransaction(req, async () => {
    const alarm = await openAlarm({ req, id })
    refuseIf(whyNotAllowed({ req, alarm }), { ...forbidden, status: 403 })
    const settledAs = settlementOf(as)
    const refusal = whyNotSettle({ alarm, as: settledAs })
    if (refusal) throw refusal
    if (settledAs === 'withdrawn') await acceptAsWithdrawn({ req, alarm, user })
    const won = await req.payload.db.updateOne({
      collection: 'alarms',
      where: { and: [{ id: { equals: alarm.id } }, { state: { equals: 'open' } }] },
      data: {
        state: 'settled',
        settledAs,
        explanation: words,
        settledBy: user.uid ?? user.id,
        settledByName: user.name,
        settledAt: clockOf(req.payload).now().toISOString(),
      },
      options: { atomic: true },
      req,
    })
    if (!won) throw new WriteConflict(`Somebody else settled alarm ${alarm.uid}.`)
    if (alarm.text) {
      const data = { alarm: alarm.uid, outlet: alarm.outlet, kind: alarm.kind, settledAs, explanation: words, found: alarm.found }
      await append({ req, text: alarm.text, type: 'alarmSettled', actor: actorFrom(user), data })
    }
    return req.payload.findByID({ collection: 'alarms', id, depth: 0, req })
  })
}

const roles = hasRole('publisher', 'secretariat')

/** @throws {FabuError} 401 for strangers, 403 unless publisher or secretariat, with a second step where the office asks for one. */
export async function maySettle(req: PayloadRequest): Promise<User> {
  const user = requireAccount(req)
  if (roles({ req })) {
    await requireSecondStep({ req, user, isDeciding: true })
    return user
  }
  throw new FabuError({ ...forbidden, status: 403 })
}

const forbidden = {
  code: 'alarm.forbidden',
  message: { zh: '只有签发人或秘书处可以处理警示。', en: 'Only a publisher or the secretariat settles an alarm.' },
}

/** Why this person cannot settle this alarm: what is told of an application is for whoever handles those. */
export const whyNotAllowed = ({ req, alarm }: { req: PayloadRequest; alarm: Pick<Alarm, 'register'> }): Reason[] =>
  alarm.register === 'requests' && !mayHandleRequests({ req })
    ? [
        {
          code: 'alarm.ofRequest',
          zh: '依申请公开的警示由秘书处处理。',
          en: 'The secretariat settles alarms on applications for disclosure.',
        },
      ]
    : []

/** Why an alarm cannot be settled in this way; null when it can. */
export function whyNotSettle({ alarm, as }: { alarm: Alarm; as: SettledAs }): FabuError | null {
  if (alarm.state !== 'open') return settledAlready()
  if (as === 'adopted' && alarm.kind !== 'unexplained')
    return refused('只有来历不明的内容可以认领。', 'Only something unexplained can be adopted.')
  return as === 'withdrawn' ? whyNotWithdrawn(alarm) : null
}

const refused = (zh: string, en: string) => new FabuError({ code: 'alarm.settlement', status: 409, message: { zh, en } })

const settledAlready = () =>
  new FabuError({ code: 'alarm.settled', status: 409, message: { zh: '此警示已处理。', en: 'This alarm is settled already.' } })

async function openAlarm({ req, id }: { req: PayloadRequest; id: string }): Promise<Alarm> {
  const alarm = couldBeId(req.payload, id)
    ? await req.payload.findByID({ collection: 'alarms', id, depth: 0, disableErrors: true, req })
    : null
  if (alarm) return alarm
  throw new FabuError({ code: 'alarm.none', status: 404, message: { zh: '没有这条警示。', en: 'There is no such alarm.' } })
}

function settlementOf(as: unknown): SettledAs {
  if (as === 'resolved' || as === 'adopted' || as === 'withdrawn') return as
  throw new FabuError({
    code: 'alarm.settlement',
    status: 400,
    message: { zh: '处理方式须为 resolved、adopted 或 withdrawn。', en: 'Settle it as resolved, adopted or withdrawn.' },
  })
}
