import type { PayloadRequest, Where } from 'payload'
import { couldBeId } from '../../database/couldBeId.ts'
import { inTransaction } from '../../database/inTransaction.ts'
import { appendCase } from '../../disclosure/cases/appendCase.ts'
import { FabuError } from '../../errors.ts'
import type { Origin } from '../../ledger/count.ts'
import type { ReportOverride } from '../../payload-types.ts'
import { requireWords } from '../../review/command.ts'
import { actorOf } from '../../trail/actorOf.ts'
import type { Actor } from '../../trail/chain.ts'
import { countNumbers } from '../countNumbers.ts'
import { nameOfNumber, numberAt } from '../numbers.ts'
import { mayKeepReport } from '../signReport.ts'
import { holdUnsigned } from './holdUnsigned.ts'
import { overridesOf } from './readOverrides.ts'

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
 * What becomes of an override that was asked for: confirmed or refused by a second person, or made void with a reason. Those that were asked for as a set stand and fall together: what is
 * done to one is done to all, each in its own chain. Returns the one that was named.
 * @throws {FabuError} 400 without the reason a refusal or a void takes, 401, 403 for whoever asked, 404, 409 when it is not at that step, the report is signed, or a number is
 * counted otherwise by now.
 */
export async function settleOverride({ req, id, verb, words: given }: Command): Promise<ReportOverride> {
  const user = await mayKeepReport(req)
  const words = verb === 'confirm' ? '' : requireWords(given, { path: 'words', zh: '请写明理由。', en: 'Say why.' })
  const asked = await overrideById({ req, id })
  const year = { payload: req.payload, year: asked.year, origin: asked.origin as Origin }
  const counted = verb === 'confirm' ? await countNumbers(year) : null
  return inTransaction(req, async () => {
    const rows = await setOf({ req, id })
    const actor = await actorOf({ req, user })
    const astray = rows.find(({ state }) => !(steps[verb].from as readonly string[]).includes(state))
    if (astray) throw notThere(astray.state)
    if (verb !== 'void' && rows.some(({ askedBy }) => askedBy === actor?.uid)) throw samePerson()
    const moved = rows.filter((row) => counted && numberAt(counted, row.of) !== row.counted)
    if (counted && moved.length > 0) throw countedAnew(moved.map((row) => ({ ...row, now: numberAt(counted, row.of) })))
    await holdUnsigned({ req, year: asked.year, origin: asked.origin as Origin })
    for (const row of rows) await settle({ req, row, verb, words, actor, name: user.name })
    return overrideById({ req, id })
  })
}

type Settled = { req: PayloadRequest; row: ReportOverride; verb: OverrideVerb; words: string; actor: Actor; name: string }

/** Writes one of them, with its event. */
async function settle({ req, row, verb, words, actor, name }: Settled): Promise<void> {
  const { to, type } = steps[verb]
  const data = verb === 'confirm' ? {} : { words }
  const event = await appendCase({ req, subject: row.uid ?? '', kind: 'report-overrides', type, actor, data })
  const at = new Date(event.at).toISOString()
  const by = actor?.uid ?? ''
  const told =
    verb === 'void'
      ? { voidedBy: by, voidedByName: name, voidedAt: at, voidReason: words }
      : { decidedBy: by, decidedByName: name, decidedAt: at, words }
  const where: Where = { and: [{ id: { equals: row.id } }, { state: { equals: row.state } }] }
  const options = { atomic: true } as const
  const written = await req.payload.db.updateOne({ collection: 'report-overrides', where, data: { state: to, ...told }, options, req })
  if (written === null) throw notThere(row.state)
}

/** Everything that was asked for together with an override, itself among it. */
async function setOf({ req, id }: Pick<Command, 'req' | 'id'>): Promise<ReportOverride[]> {
  const row = await overrideById({ req, id })
  if (!row.bundle) return [row]
  const year = { payload: req.payload, year: row.year, origin: row.origin as Origin }
  return (await overridesOf({ ...year, req })).filter(({ bundle }) => bundle === row.bundle)
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

const countedAnew = (moved: (ReportOverride & { now: number | undefined })[]) =>
  new FabuError({
    code: 'override.counted',
    status: 409,
    message: { zh: '计数已有变化，请作废后重新提出：', en: 'It is counted otherwise by now; make it void and ask again:' },
    reasons: moved.map(({ of, counted, now }) => ({
      ...{ code: 'override.counted', path: of },
      zh: `“${nameOfNumber(of) ?? of}”提出时计数为 ${counted}，现在是 ${now}。`,
      en: `"${of}" was counted as ${counted} when this was asked for, and is ${now} by now.`,
    })),
  })
