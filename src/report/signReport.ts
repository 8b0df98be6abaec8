import type { PayloadRequest, Where } from 'payload'
import { hasRole } from '../access/hasRole.ts'
import { requireSecondStep } from '../accounts/secondStepReasons.ts'
import { couldBeId } from '../database/couldBeId.ts'
import { inTransaction } from '../database/inTransaction.ts'
import { appendCase } from '../disclosure/cases/appendCase.ts'
import { FabuError, refuseIf } from '../errors.ts'
import type { Origin } from '../ledger/count.ts'
import type { AnnualReport, User } from '../payload-types.ts'
import { requireUser, requireWords } from '../review/command.ts'
import { actorOf } from '../trail/actorOf.ts'
import type { Profile } from './form.ts'
import { freezeReport, whyNotFreeze } from './frozen.ts'
import { standSigned } from './improvement/standProblems.ts'
import { makeReport } from './makeReport.ts'
import { yearWords } from './templates/yearWords.ts'
import { compareYears } from './years/compareYears.ts'

type Command = { req: PayloadRequest; id: string }

/**
 * Asks that a year's report be signed as its records say now: made anew, checked, and kept word for word under its hash until a second person confirms.
 * @throws {FabuError} 401, 403, 404, 409 with every rule that fails, or when it is signed already.
 */
export async function askSignature({ req, id }: Command): Promise<AnnualReport> {
  const user = await mayKeepReport(req)
  const row = await reportById({ req, id })
  const made = await madeNow({ req, row })
  refuseIf(whyNotFreeze(made), { code: 'report.refused', message: { zh: '报告还不能定稿：', en: 'The report cannot be signed yet:' } })
  const { canonical, sha256 } = freezeReport(made)
  return inTransaction(req, async () => {
    const actor = await actorOf({ req, user })
    const data = {
      state: 'asked' as const,
      canonical,
      sha256,
      askedBy: actor?.uid ?? '',
      askedByName: user.name,
      confirmedBy: '',
      confirmedByName: '',
    }
    const saved = await move({ req, row, from: ['draft', 'asked'], data })
    await appendCase({ req, subject: row.uid ?? '', kind: 'annual-reports', type: 'signatureAsked', actor, data: { sha256 } })
    return saved
  })
}

/**
 * The second person's word: signed, if the records still say what was asked to be signed; the problems it names stand as tasks from then on. `hash` names what they read.
 * @throws {FabuError} 401, 403 for whoever asked, 404, 409 when something changed meanwhile.
 */
export async function confirmSignature({ req, id, hash }: Command & { hash: unknown }): Promise<AnnualReport> {
  const user = await mayKeepReport(req)
  const row = await reportById({ req, id })
  const now = freezeReport(await madeNow({ req, row }))
  return inTransaction(req, async () => {
    const actor = await actorOf({ req, user })
    if (row.state === 'asked' && row.askedBy === actor?.uid) throw samePerson()
    if (row.state === 'asked' && (hash !== row.sha256 || now.sha256 !== row.sha256)) throw changed()
    const told = { req, subject: row.uid ?? '', kind: 'annual-reports', type: 'signed', actor, data: { sha256: row.sha256 } }
    const { at } = await appendCase(told)
    const person = { confirmedBy: actor?.uid ?? '', confirmedByName: user.name }
    const signed = await move({ req, row, from: ['asked'], data: { state: 'signed', ...person, signedAt: new Date(at).toISOString() } })
    await standSigned({ req, row: signed })
    return signed
  })
}

/** A numbered note to a signed report: it stays as it was signed, and says what was wrong in it. @throws {FabuError} 400, 401, 403, 404, 409 */
export async function noteCorrection({ req, id, words }: Command & { words: unknown }): Promise<AnnualReport> {
  const user = await mayKeepReport(req)
  const text = requireWords(words, { path: 'words', zh: '请写明更正内容。', en: 'Say what is corrected.' })
  const row = await reportById({ req, id })
  return inTransaction(req, async () => {
    const data = { number: notesOf(row).length + 1, words: text }
    const told = { req, subject: row.uid ?? '', kind: 'annual-reports', type: 'corrected', actor: await actorOf({ req, user }), data }
    const { at } = await appendCase(told)
    const notes = [...notesOf(row), { ...data, by: user.name, at: new Date(at).toISOString() }]
    return move({ req, row, from: ['signed'], data: { notes } })
  })
}

const notesOf = ({ notes }: AnnualReport): object[] => (Array.isArray(notes) ? (notes as object[]) : [])

async function madeNow({ req, row }: { req: PayloadRequest; row: AnnualReport }) {
  const year = { payload: req.payload, year: row.year, origin: row.origin as Origin }
  const report = await makeReport(year)
  // Of the report itself the comparison says what it is once these bytes are signed.
  const comparison = await compareYears({ ...year, shown: { ...report, isSigned: true } })
  return { report, comparison, words: await yearWords({ payload: req.payload, row, req }), profile: row.profile as Profile }
}

type Move = { req: PayloadRequest; row: AnnualReport; from: AnnualReport['state'][]; data: Partial<AnnualReport> }

/** Writes the next state if the row still is as it was read. */
async function move({ req, row, from, data }: Move): Promise<AnnualReport> {
  const where: Where = { and: [{ id: { equals: row.id } }, { state: { in: from } }, { revision: { equals: row.revision } }] }
  const written = from.includes(row.state)
    ? await req.payload.db.updateOne({
        collection: 'annual-reports',
        where,
        data: { ...data, revision: (row.revision ?? 0) + 1 },
        options: { atomic: true },
        req,
      })
    : null
  if (written === null) throw notThere(row.state)
  return reportById({ req, id: String(row.id) })
}

/** A report by its database id. @throws {FabuError} 404 */
export async function reportById({ req, id }: Command): Promise<AnnualReport> {
  const found = couldBeId(req.payload, id)
    ? await req.payload.findByID({ collection: 'annual-reports', id, depth: 0, disableErrors: true, req })
    : null
  if (found) return found
  throw new FabuError({ code: 'report.none', status: 404, message: { zh: '没有这份报告。', en: 'There is no such report.' } })
}

/** @throws {FabuError} 401, 403 unless secretariat or publisher. */
export async function mayKeepReport(req: PayloadRequest): Promise<User> {
  const user = requireUser(req)
  if (!hasRole('secretariat', 'publisher')({ req }))
    throw new FabuError({
      code: 'report.forbidden',
      status: 403,
      message: { zh: '只有秘书处或签发人可以处理年度报告。', en: 'Only the secretariat or a publisher handles the annual report.' },
    })
  await requireSecondStep({ req, user, isDeciding: true })
  return user
}

const samePerson = () =>
  new FabuError({ code: 'report.samePerson', status: 403, message: { zh: '须由另一人确认定稿。', en: 'Another person confirms it.' } })

const changed = () =>
  new FabuError({
    code: 'report.changed',
    status: 409,
    message: { zh: '提请定稿之后，数据或文字有变化，请重新提请。', en: 'Numbers or words changed since it was asked for: ask again.' },
  })

const notThere = (state: string) =>
  new FabuError({
    code: 'report.state',
    status: 409,
    message: {
      zh: `报告现在是“${state}”，或刚被别人改动，不能这样处理。`,
      en: `The report is "${state}", or was just changed by somebody: this cannot be done.`,
    },
  })
