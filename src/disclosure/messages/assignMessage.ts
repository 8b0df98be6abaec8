import type { PayloadRequest } from 'payload'
import { clockOf, shanghaiDay } from '../../clock.ts'
import { couldBeId } from '../../database/couldBeId.ts'
import { inTransaction } from '../../database/inTransaction.ts'
import { refuseIf } from '../../errors.ts'
import type { Message, Unit } from '../../payload-types.ts'
import { idOf } from '../../relation.ts'
import { actorOf } from '../../trail/actorOf.ts'
import { dayIn, wordsIn, wrongInput } from '../input.ts'
import { mayKeepRegister } from '../registers/mayKeepRegister.ts'
import { writeRow } from '../registers/writeRow.ts'
import { messageById, whyNotDay, whyNotOpen } from './messageRow.ts'

type Asked = { req: PayloadRequest; id: string; body: Record<string, unknown> }

/**
 * Hands a message to a unit, or from one to another: who, when and why stand in its chain. The first time is the day it was handed on, which
 * an error on the site has a limit for.
 * @throws {FabuError} 400, 401, 403, 404, 409 when it is answered, void, or there already.
 */
export async function assignMessage({ req, id, body }: Asked): Promise<Message> {
  const user = await mayKeepRegister(req)
  const day = dayIn(body.day, 'day')
  const isMoved = (row: Message) => Boolean(row.transferredOn)
  return inTransaction(req, async () => {
    const row = await messageById({ req, id })
    const unit = await unitIn({ req, value: body.unit })
    const why = wordsIn({ value: body.why, path: 'why', max: 1000, isNeeded: isMoved(row) })
    const today = shanghaiDay(clockOf(req.payload).now())
    refuseIf(
      [
        ...whyNotOpen(row),
        ...whyNotDay({ day, today, receivedOn: row.receivedOn }),
        ...(row.transferredOn && day < row.transferredOn ? [beforeFirst(row.transferredOn)] : []),
        ...(idOf(row.unit) === String(unit.id) && isMoved(row) ? [there(unit)] : []),
      ],
      { code: 'message.refused', message: { zh: '不能交办：', en: 'It cannot be assigned:' } },
    )
    const data = { unit: unit.id, transferredOn: row.transferredOn || day }
    const told = { unit: unit.uid, unitName: unit.name, why }
    return writeRow({
      req,
      collection: 'messages',
      row,
      data,
      type: 'assigned',
      day,
      actor: await actorOf({ req, user }),
      told,
      without: ['draft'],
    })
  })
}

/** A unit by its database id or its office id. @throws {FabuError} 400 */
async function unitIn({ req, value }: { req: PayloadRequest; value: unknown }): Promise<Unit> {
  const named = typeof value === 'string' || typeof value === 'number' ? String(value) : ''
  const byId = couldBeId(req.payload, named) ? [{ id: { equals: named } }] : []
  const { docs } = named
    ? await req.payload.find({
        collection: 'units',
        where: { or: [...byId, { uid: { equals: named } }] },
        limit: 1,
        pagination: false,
        depth: 0,
        req,
      })
    : { docs: [] }
  if (docs[0]) return docs[0]
  throw wrongInput({ path: 'unit', zh: '请选择承办处室。', en: 'Choose the unit in charge.' })
}

const there = ({ name }: Unit) => ({ code: 'message.there', path: 'unit', zh: `已由“${name}”承办。`, en: `"${name}" has it already.` })

const beforeFirst = (day: string) => ({
  code: 'message.early',
  path: 'day',
  zh: `早于转办日期 ${day}。`,
  en: `It was handed on first on ${day}.`,
})
