import type { PayloadRequest } from 'payload'
import { inTransaction, isDuplicate, WriteConflict } from '../../database/inTransaction.ts'
import { appendCase } from '../../disclosure/cases/appendCase.ts'
import { wrongInput } from '../../disclosure/input.ts'
import { FabuError } from '../../errors.ts'
import { idsOf } from '../../ids.ts'
import type { Origin } from '../../ledger/count.ts'
import type { ReportOverride } from '../../payload-types.ts'
import { requireWords } from '../../review/command.ts'
import { actorOf } from '../../trail/actorOf.ts'
import { countNumbers } from '../countNumbers.ts'
import { nameOfNumber, numberAt, wrongNumber } from '../numbers.ts'
import { mayKeepReport, reportById } from '../signReport.ts'
import { reportSigned } from './holdUnsigned.ts'
import { overridesOf } from './readOverrides.ts'

type Asked = { req: PayloadRequest; id: string; body: Record<string, unknown> }

/**
 * Asks that a number of a year's report be another than what is counted: `of` names it, with its value and a reason. Nothing changes until a second person confirms.
 * @throws {FabuError} 400 for a number that is none, a value it cannot have or what is counted anyway, 401, 403, 404, 409 once the report is signed or while the number is
 * overridden or asked to be.
 */
export async function askOverride({ req, id, body }: Asked): Promise<ReportOverride> {
  const user = await mayKeepReport(req)
  const report = await reportById({ req, id })
  const { of, value } = numberIn(body)
  const reason = requireWords(body.reason, { path: 'reason', zh: '请写明理由。', en: 'Say why.' })
  const year = { payload: req.payload, year: report.year, origin: report.origin as Origin }
  const counted = numberAt(await countNumbers(year), of) ?? 0
  if (counted === value)
    throw wrongInput({ path: 'value', zh: `计数已是 ${counted}，无须改动。`, en: `It is counted as ${counted} already.` })
  return inTransaction(req, async () => {
    if ((await reportById({ req, id })).state === 'signed') throw reportSigned()
    const earlier = (await overridesOf({ ...year, req })).filter((one) => one.of === of)
    const live = earlier.find(({ state }) => state === 'asked' || state === 'confirmed')
    if (live) throw isThere(live)
    const actor = await actorOf({ req, user })
    const uid = idsOf(req.payload).next()
    const told = { year: report.year, origin: report.origin, of, counted, value, reason }
    const { at } = await appendCase({ req, subject: uid, kind: 'report-overrides', type: 'overrideAsked', actor, data: told })
    const asker = { askedBy: actor?.uid ?? '', askedByName: user.name, askedAt: new Date(at).toISOString() }
    // Two who ask at once meet at this place: the loser runs again, and finds the other's.
    const place = `${report.origin} ${report.year} ${of} ${earlier.length + 1}`
    return create({ req, data: { uid, ...told, ...asker, place, state: 'asked' } as never })
  })
}

async function create({ req, data }: { req: PayloadRequest; data: never }): Promise<ReportOverride> {
  try {
    return await req.payload.create({ collection: 'report-overrides', data, depth: 0, context: { givenUid: true }, req })
  } catch (error) {
    if (isDuplicate(error)) throw new WriteConflict('Another override of this number came first.')
    throw error
  }
}

function numberIn({ of, value }: Record<string, unknown>): { of: string; value: number } {
  if (typeof of !== 'string' || nameOfNumber(of) === null)
    throw wrongInput({ path: 'of', zh: `没有“${String(of)}”这个数据。`, en: `There is no number "${String(of)}".` })
  const wrong = wrongNumber({ of, value })
  if (wrong) throw wrongInput({ path: 'value', ...wrong })
  return { of, value: value as number }
}

const isThere = ({ of, state }: ReportOverride) =>
  new FabuError({
    code: 'override.there',
    status: 409,
    message: {
      zh: `“${nameOfNumber(of) ?? of}”${state === 'asked' ? '已有改数申请待决定' : '已改数'}，请先作废再提出。`,
      en: `"${of}" is ${state === 'asked' ? 'asked to be overridden already' : 'overridden already'}: make that void first.`,
    },
  })
