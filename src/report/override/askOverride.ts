import type { PayloadRequest } from 'payload'
import { inTransaction, isDuplicate, WriteConflict } from '../../database/inTransaction.ts'
import { appendCase } from '../../disclosure/cases/appendCase.ts'
import { FabuError, type Reason, refuseIf } from '../../errors.ts'
import { idsOf } from '../../ids.ts'
import type { Origin } from '../../ledger/count.ts'
import type { ReportOverride, User } from '../../payload-types.ts'
import { actorOf } from '../../trail/actorOf.ts'
import { countNumbers } from '../countNumbers.ts'
import { nameOfNumber, numberAt } from '../numbers.ts'
import { mayKeepReport, reportById } from '../signReport.ts'
import { reportSigned } from './holdUnsigned.ts'
import { type AskedNumber, numbersIn } from './numbersIn.ts'
import { overridesOf } from './readOverrides.ts'

type Asked = { req: PayloadRequest; id: string; body: Record<string, unknown> }

/**
 * Asks that numbers of a year's report be others than are counted, one or several as a set, each with a reason: all are asked for or none, and a set is confirmed, refused or made void
 * as one. Nothing changes until a second person confirms. Returns the first of them; a set bears its id in `bundle`.
 * @throws {FabuError} 400 for a number that is none, a value it cannot have or what is counted anyway, 401, 403, 404, 409 once the report is signed or while a number is
 * overridden or asked to be.
 */
export async function askOverride({ req, id, body }: Asked): Promise<ReportOverride> {
  const user = await mayKeepReport(req)
  const report = await reportById({ req, id })
  const wanted = numbersIn(body)
  const year = { payload: req.payload, year: report.year, origin: report.origin as Origin }
  const numbers = await countNumbers(year)
  const asked = wanted.map((one) => ({ ...one, counted: numberAt(numbers, one.of) ?? 0 }))
  refuseIf(
    asked.filter(({ counted, value }) => counted === value).map((one) => countedAnyway(one, wanted.length)),
    { code: 'input.refused', status: 400, message: { zh: '无须改动：', en: 'There is nothing to override:' } },
  )
  return inTransaction(req, async () => {
    if ((await reportById({ req, id })).state === 'signed') throw reportSigned()
    const earlier = await overridesOf({ ...year, req })
    const live = earlier.filter((one) => asked.some(({ of }) => of === one.of) && (one.state === 'asked' || one.state === 'confirmed'))
    if (live.length > 0) throw areThere(live)
    const uids = asked.map(() => idsOf(req.payload).next())
    const bundle = asked.length > 1 ? (uids[0] ?? '') : ''
    const rows: ReportOverride[] = []
    for (const [index, one] of asked.entries()) {
      // Two who ask at once meet at this place: the loser runs again, and finds the other's.
      const place = `${report.origin} ${report.year} ${one.of} ${earlier.filter(({ of }) => of === one.of).length + 1}`
      const told = { year: report.year, origin: report.origin, ...one, ...(bundle ? { bundle } : {}) }
      rows.push(await stand({ req, user, uid: uids[index] ?? '', told, place }))
    }
    return rows[0] as ReportOverride
  })
}

type Told = AskedNumber & { year: number; origin?: string | null; counted: number; bundle?: string }
type Standing = { req: PayloadRequest; user: User; uid: string; told: Told; place: string }

/** One override that is asked for, with the event that says so in a chain of its own. */
async function stand({ req, user, uid, told, place }: Standing): Promise<ReportOverride> {
  const actor = await actorOf({ req, user })
  const { at } = await appendCase({ req, subject: uid, kind: 'report-overrides', type: 'overrideAsked', actor, data: told })
  const asker = { askedBy: actor?.uid ?? '', askedByName: user.name, askedAt: new Date(at).toISOString() }
  const data = { uid, ...told, ...asker, place, state: 'asked' } as never
  try {
    return await req.payload.create({ collection: 'report-overrides', data, depth: 0, context: { givenUid: true }, req })
  } catch (error) {
    if (isDuplicate(error)) throw new WriteConflict('Another override of this number came first.')
    throw error
  }
}

const countedAnyway = ({ of, counted }: { of: string; counted: number }, wanted: number): Reason => ({
  ...{ code: 'input.refused', path: wanted > 1 ? of : 'value' },
  zh: `“${nameOfNumber(of) ?? of}”计数已是 ${counted}，无须改动。`,
  en: `"${of}" is counted as ${counted} already.`,
})

const areThere = (live: ReportOverride[]) =>
  new FabuError({
    code: 'override.there',
    status: 409,
    message: { zh: '请先作废已有的再提出：', en: 'Make what is there void first:' },
    reasons: live.map(({ of, state }) => ({
      ...{ code: 'override.there', path: of },
      zh: `“${nameOfNumber(of) ?? of}”${state === 'asked' ? '已有改数申请待决定' : '已改数'}。`,
      en: `"${of}" is ${state === 'asked' ? 'asked to be overridden already' : 'overridden already'}.`,
    })),
  })
