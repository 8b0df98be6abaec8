import type { Payload } from 'payload'
import { passAlarms } from '../alarms/passAlarms.ts'
import { pieceAlarm } from '../alarms/pieceAlarm.ts'
import { isKnown, raiseAlarm } from '../alarms/raiseAlarm.ts'
import type { Inspected } from '../channels/channel.ts'
import { clockOf } from '../clock.ts'
import { systemRequest } from '../delivery/systemRequest.ts'
import type { Outlet, Standing } from '../payload-types.ts'
import { isSecondLook } from './twoLooks.ts'

/** What a look at one piece came to. */
export type Judged = 'same' | 'cannotTell' | 'suspect' | 'raised' | 'known'

type Args = { payload: Payload; outlet: Outlet; piece: Standing; found: Inspected }

/** Notes that a piece was looked at, and raises an alarm where it is not as the ledger says. Changes nothing else. */
export async function judgePiece({ payload, outlet, piece, found }: Args): Promise<Judged> {
  const now = clockOf(payload).now()
  const isSuspect =
    found.state === 'gone' &&
    !found.isCertain &&
    !isSecondLook(piece, { code: found.code, now }) &&
    !(await isKnown({ req: await systemRequest(payload), found: pieceAlarm({ outlet, piece, found }) }))
  const suspicion =
    found.state === 'gone' && isSuspect
      ? { suspectAs: found.code, suspectAt: piece.suspectAs === found.code && piece.suspectAt ? piece.suspectAt : now.toISOString() }
      : { suspectAs: '', suspectAt: null }
  // A piece that was corrected or withdrawn while it was looked at is another one by now.
  if (!(await note({ payload, piece, data: { seenAt: now.toISOString(), seenAs: found.state, ...suspicion } }))) return 'cannotTell'
  if (isSuspect) return 'suspect'
  const req = await systemRequest(payload)
  if (found.state === 'cannotTell') return 'cannotTell'
  if (found.state === 'same') {
    await passAlarms({ req, where: { publication: { equals: piece.publication } } })
    return 'same'
  }
  const { alarm, isNew } = await raiseAlarm({ req, found: pieceAlarm({ outlet, piece, found }) })
  // One thing is one way at a time: what it was before, it is no more.
  await passAlarms({ req, where: { and: [{ publication: { equals: piece.publication } }, { uid: { not_equals: alarm.uid } }] } })
  return isNew ? 'raised' : 'known'
}

const note = ({ payload, piece, data }: Pick<Args, 'payload' | 'piece'> & { data: Partial<Standing> }) =>
  payload.db.updateOne({
    collection: 'standings',
    where: { and: [{ id: { equals: piece.id } }, { publication: { equals: piece.publication } }] },
    data,
    options: { atomic: true },
  })
