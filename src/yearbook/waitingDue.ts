import type { PayloadRequest } from 'payload'
import { mayKeepRegisters } from '../access/mayKeepRegisters.ts'
import { clockOf, shanghaiDay } from '../clock.ts'
import { ownOrigin } from '../delivery/origin.ts'
import { dueDay } from '../disclosure/dueDay.ts'
import type { Waiting } from '../review/waiting.ts'
import { readDue } from './readDue.ts'
import { dueWords } from './words.ts'

/** Rows of the registers that are late or due within thirty days, for whoever keeps the registers; the oldest first. */
export async function waitingDue({ req }: { req: PayloadRequest }): Promise<Waiting[]> {
  if (!mayKeepRegisters({ req })) return []
  const today = shanghaiDay(clockOf(req.payload).now())
  const due = await readDue({ payload: req.payload, origin: await ownOrigin(req), today })
  return due.map(({ kind, collection, id, title, unit, dueOn, isLate, isProvisional }) => {
    const { zh, en } = dueWords[kind]
    const of = { zh: unit ? `（${unit}）` : '', en: unit ? ` (${unit})` : '' }
    const on = dueDay(dueOn, isProvisional)
    return {
      title,
      language: '',
      since: '',
      href: `${req.payload.config.routes.admin}/collections/${collection}/${id}`,
      zh: `${zh}${of.zh}：期限 ${on.zh}${isLate ? '，已逾期' : ''}`,
      en: `${en}${of.en}: due on ${on.en}${isLate ? ', late' : ''}`,
    }
  })
}
