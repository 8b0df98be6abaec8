import type { CollectionSlug, Payload } from 'payload'
import { clockOf, shanghaiDay } from '../clock.ts'
import { type CaseEventBody, type CaseEventRow, checkCase } from '../disclosure/cases/caseEvent.ts'
import { readCalendars } from '../disclosure/readCalendars.ts'
import type { Calendars } from '../disclosure/workingDays.ts'
import type { AnnualReport, CaseEvent, Message, ReportOverride, Request as RequestRow } from '../payload-types.ts'
import { instantOf } from '../trail/rowHash.ts'
import { checkApplicant } from './cases/checkApplicant.ts'
import { checkEntered } from './cases/checkEntered.ts'
import { checkMessage } from './cases/checkMessage.ts'
import { checkOverride } from './cases/checkOverride.ts'
import { checkRequest } from './cases/checkRequest.ts'
import { checkSigned } from './cases/checkSigned.ts'
import { type Fault, faultsIn } from './fault.ts'
import { everyRow } from './pages.ts'
import { parseJson } from './record.ts'

/** How many cases there are, and what is not as their chains tell. */
export type CasesChecked = { cases: number; faults: Fault[] }

/**
 * Recomputes the chain of every case of the disclosure year, and holds its row against it: applications with who asked, annual reports, and the rows of registers. What does not
 * agree is read once more before it is told: the office may be writing meanwhile.
 */
export async function checkCases({ payload }: { payload: Payload }): Promise<CasesChecked> {
  const calendars = await readCalendars({ payload })
  const seen = new Set<string>()
  const faults: Fault[] = []
  for await (const { subject } of everyRow({ payload, collection: 'case-events', by: 'uid', select: { subject: true } })) {
    if (seen.has(subject)) continue
    seen.add(subject)
    const asked = { payload, calendars, subject }
    if ((await lookAt(asked)).length > 0) faults.push(...(await lookAt(asked)))
  }
  for (const collection of withChains(payload)) {
    for await (const { uid } of everyRow({ payload, collection, by: 'uid', select: { uid: true } }) as AsyncIterable<{ uid: string }>)
      if (!seen.has(uid) && (await isUntold({ payload, subject: uid }))) faults.push(casesFault(collection)(uid, 'no event tells of it'))
  }
  for await (const { uid, request } of everyRow({ payload, collection: 'applicants', by: 'uid', select: { uid: true, request: true } }))
    if (!seen.has(request) && (await isNobodys({ payload, request })))
      faults.push(casesFault('applicants')(uid ?? '', 'it is of no application'))
  return { cases: seen.size, faults }
}

type Case = { payload: Payload; calendars: Calendars; subject: string }

async function lookAt({ payload, calendars, subject }: Case): Promise<Fault[]> {
  const where = { subject: { equals: subject } }
  const { docs } = await payload.find({ collection: 'case-events', where, sort: 'seq', limit: 0, pagination: false, depth: 0 })
  const [first] = checkCase(docs.map(rowOf))
  if (first) return [casesFault('case-events')(first.event, `event ${first.seq}: ${first.problem}`)]
  const astray = docs.find(({ place, seq }) => place !== `${subject} ${seq}`)
  if (astray) return [casesFault('case-events')(astray.uid, `event ${astray.seq}: its place is not its number`)]
  const events = docs.flatMap(({ body }) => parseJson<CaseEventBody>(body) ?? [])
  const collection = collectionOf(payload, events[0]?.kind ?? '')
  if (!collection || events.some(({ kind }) => kind !== events[0]?.kind))
    return [casesFault('case-events')(docs[0]?.uid ?? '', 'it is of no kind of case')]
  const found = await payload.find({ collection, where: { uid: { equals: subject } }, limit: 2, pagination: false, depth: 0 })
  const [row] = found.docs
  if (!row || found.docs.length > 1) return [casesFault(collection)(subject, row ? 'it is there twice' : 'its row is missing')]
  const problems = problemsOf({ payload, calendars, collection, row, events })
  if (collection === 'requests') problems.push(...checkApplicant({ row: await applicantOf({ payload, subject }), events }))
  return problems.map((problem) => casesFault(collection)(subject, problem))
}

async function applicantOf({ payload, subject }: Omit<Case, 'calendars'>) {
  const where = { request: { equals: subject } }
  return (await payload.find({ collection: 'applicants', where, limit: 1, pagination: false, depth: 0 })).docs[0]
}

type Held = { payload: Payload; calendars: Calendars; collection: CollectionSlug; row: unknown; events: CaseEventBody[] }

function problemsOf({ payload, calendars, collection, row, events }: Held): string[] {
  const today = shanghaiDay(clockOf(payload).now())
  const differs = (columns: string[]) => columns.map((column) => `its "${column}" is not what its chain tells`)
  if (collection === 'requests') return differs(checkRequest({ row: row as RequestRow, events, calendars, today }))
  if (collection === 'report-overrides') return checkOverride({ row: row as ReportOverride, events })
  const without = collection === 'annual-reports' ? byCommand : []
  const fields = payload.collections[collection].config.flattenedFields
  const entered = differs(checkEntered({ row: row as Record<string, unknown>, events, fields, without }))
  if (collection === 'messages') return [...entered, ...checkMessage({ row: row as Message, events })]
  return collection === 'annual-reports' ? [...entered, ...checkSigned({ row: row as AnnualReport, events })] : entered
}

/** What the commands of signing write, and their events tell. */
const byCommand = [
  'state',
  'askedBy',
  'askedByName',
  'confirmedBy',
  'confirmedByName',
  'signedAt',
  'sha256',
  'canonical',
  'text',
  'revision',
] as const

/** The collection a kind of case has its rows in: a register's kind is its name. */
const collectionOf = (payload: Payload, kind: string): CollectionSlug | null =>
  kind === 'request' ? 'requests' : kind in payload.collections ? (kind as CollectionSlug) : null

/** Collections of whose every row a chain tells. */
const withChains = (payload: Payload): CollectionSlug[] =>
  payload.config.collections.filter(({ custom }) => custom?.hasChains === true).map(({ slug }) => slug as CollectionSlug)

/** Entered while others were looked at. */
const isUntold = async ({ payload, subject }: { payload: Payload; subject: string }): Promise<boolean> =>
  (await payload.count({ collection: 'case-events', where: { subject: { equals: subject } } })).totalDocs === 0

/** Who asked, of no application there is. */
const isNobodys = async ({ payload, request }: { payload: Payload; request: string }): Promise<boolean> =>
  (await payload.count({ collection: 'requests', where: { uid: { equals: request } } })).totalDocs === 0

const casesFault = (table: string) =>
  faultsIn({ table, text: '', means: 'A figure of the annual report, or what was done with an application, is not what people wrote.' })

const rowOf = (row: CaseEvent): CaseEventRow => ({
  ...{ id: row.id, uid: row.uid, subject: row.subject, kind: row.kind, seq: row.seq, type: row.type, day: row.day, at: instantOf(row.at) },
  ...{ person: row.person ?? '', personName: row.personName ?? '', body: row.body, previous: row.previous ?? '', hash: row.hash },
})
