import type { PayloadRequest, Where } from 'payload'
import { couldBeId } from '../../database/couldBeId.ts'
import { inTransaction } from '../../database/inTransaction.ts'
import { appendCase } from '../../disclosure/cases/appendCase.ts'
import { FabuError } from '../../errors.ts'
import type { Origin } from '../../ledger/count.ts'
import type { ReportOverride } from '../../payload-types.ts'
import { requireWords } from '../../review/command.ts'
import { actorOf } from '../../trail/actorOf.ts'
import { countNumbers } from '../countNumbers.ts'
import { numberAt } from '../numbers.ts'
import { mayKeepReport } from '../signReport.ts'
import { holdUnsigned } from './holdUnsigned.ts'

/** `confirm` and `refuse` take another person than the one who asked; `void` gives the counted number back, so one person is enough. */
export const overrideVerbs = ['confirm', 'refuse', 'void'] as const
export type OverrideVerb = (typeof overrideVerbs)[number]

const steps = {
  confirm: { from: ['asked'], to: 'confirmed', type: 'overrideConfirmed' },
  refuse: { from: ['asked'], to: 'refused', type: 'overrideRefused' },
  void: { from: ['asked', 'confirmed'], to: 'void', type: 'overrideVoided' },
} as const

type Command = { req: PayloadRequest; id: string; verb: OverrideVerb; words: unknown }

/**
 * What becomes of an override that was asked for: confirmed or refused by a second person, or made void with a reason.
 * @throws {FabuError} 400 without the reason a refusal or a void takes, 401, 403 for whoever asked, 404, 409 when it is not at that step, the report is signed, or the number is
 * counted otherwise by now.
 */
export async function settleOverride({ req, id, verb, words: given }: Command): Promise<ReportOverride> {
  const user = await mayKeepReport(req)
  const { from, to, type } = steps[verb]
  const words = verb === 'confirm' ? '' : requireWords(given, { path: 'words', zh: '请写明理由。', en: 'Say why.' })
  const asked = await overrideById({ req, id })
  const year = { payload: req.payload, year: asked.year, origin: asked.origin as Origin }
  const counted = verb === 'confirm' ? numberAt(await countNumbers(year), asked.of) : asked.counted
  return inTransaction(req, async () => {
    const row = await overrideById({ req, id })
    const actor = await actorOf({ req, user })
    if (!(from as readonly string[]).includes(row.state)) throw notThere(row.state)
    if (verb !== 'void' && row.askedBy === actor?.uid) throw samePerson()
    if (counted !== row.counted) throw countedAnew(row.counted, counted)
    await holdUnsigned({ req, year: row.year, origin: row.origin as Origin })
    const data = verb === 'confirm' ? {} : { words }
    const event = await appendCase({ req, subject: row.uid ?? '', kind: 'report-overrides', type, actor, data })
    const at = new Date(event.at).toISOString()
    const person = { by: actor?.uid ?? '', name: user.name }
    const told =
      verb === 'void'
        ? { voidedBy: person.by, voidedByName: person.name, voidedAt: at, voidReason: words }
        : { decidedBy: person.by, decidedByName: person.name, decidedAt: at, words }
    const where: Where = { and: [{ id: { equals: row.id } }, { state: { equals: row.state } }] }
    const options = { atomic: true } as const
    const written = await req.payload.db.updateOne({ collection: 'report-overrides', where, data: { state: to, ...told }, options, req })
    if (written === null) throw notThere(row.state)
    return overrideById({ req, id })
  })
}

/** An override by its database id. @throws {FabuError} 404 */
async function overrideById({ req, id }: Pick<Command, 'req' | 'id'>): Promise<ReportOverride> {
  const found = couldBeId(req.payload, id)
    ? await req.payload.findByID({ collection: 'report-overrides', id, depth: 0, disableErrors: true, req })
    : null
  if (found) return found
  throw new FabuError({ code: 'override.none', status: 404, message: { zh: '没有这项改数。', en: 'There is no such override.' } })
}

const samePerson = () =>
  new FabuError({
    code: 'override.samePerson',
    status: 403,
    message: {
      zh: '须由提出人以外的人决定；要收回请作废。',
      en: 'Another person than the one who asked decides; make it void to take it back.',
    },
  })

const notThere = (state: string) =>
  new FabuError({
    code: 'override.state',
    status: 409,
    message: { zh: `这项改数现在是“${state}”，不能这样处理。`, en: `This override is "${state}" by now, so this cannot be done.` },
  })

const countedAnew = (then: number, now: number | undefined) =>
  new FabuError({
    code: 'override.counted',
    status: 409,
    message: {
      zh: `提出时计数为 ${then}，现在是 ${now}，请作废后重新提出。`,
      en: `It was counted as ${then} when this was asked for, and is ${now} by now: make it void and ask again.`,
    },
  })
