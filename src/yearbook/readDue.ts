import type { Payload, Where } from 'payload'
import type { Day } from '../disclosure/days.ts'
import { reviewDue } from '../disclosure/registers/documentStates.ts'
import type { Origin } from '../ledger/count.ts'
import type { Document } from '../payload-types.ts'
import { notVoid } from '../report/within.ts'
import { type Due, lateOf } from './due.ts'

type Wanted = { payload: Payload; origin: Origin; today: Day }
type Row = Omit<Due, 'isLate'>

/**
 * Registers with a day: budgets, criticisms, documents to be public, filed and reviewed, what does not stand elsewhere, cases to be answered, duties, what inspections found, and
 * what became of a report's problems. One query for each.
 */
export async function readDue({ payload, origin, today }: Wanted): Promise<Due[]> {
  const of = (...where: Where[]) => ({
    where: { and: [{ origin: { equals: origin } }, notVoid, ...where] },
    limit: 0,
    pagination: false,
    depth: 1,
    locale: 'zh' as const,
  })
  const [budgets, criticisms, documents, elsewhere, lawsuits, duties, inspections, improvements] = await Promise.all([
    payload.find({ collection: 'budgets', ...of(blank('publishedOn')) }),
    payload.find({ collection: 'criticisms', ...of(blank('answeredOn')) }),
    payload.find({ collection: 'documents', ...of(inForce(today)) }),
    payload.find({ collection: 'elsewhere', ...of({ lookState: { equals: 'dead' } }) }),
    payload.find({ collection: 'lawsuits', ...of(blank('answeredOn'), blank('closedOn'), { answerDueOn: { greater_than: '' } }) }),
    payload.find({ collection: 'duties', ...of({ state: { equals: 'open' } }) }),
    payload.find({ collection: 'inspections', ...of({ state: { equals: 'open' } }) }),
    payload.find({ collection: 'improvements', ...of({ state: { equals: 'open' } }) }),
  ])
  const rows: Row[] = [
    ...budgets.docs.map((row) =>
      dueOf('budget', 'budgets', { ...row, title: `${row.year}年${row.kind === 'budget' ? '预算' : '决算'} ${row.body}` }),
    ),
    ...criticisms.docs.map((row) => dueOf('criticism', 'criticisms', { ...row, title: row.subject })),
    ...documents.docs.flatMap(duesOfDocument),
    ...elsewhere.docs.map((row) => dueOf('elsewhere', 'elsewhere', { ...row, dueOn: row.deadSince })),
    ...lawsuits.docs.map((row) => dueOf('lawsuit', 'lawsuits', { ...row, dueOn: row.answerDueOn })),
    ...duties.docs.map((row) => dueOf('duty', 'duties', { ...row, title: row.task })),
    ...inspections.docs.map((row) => dueOf('finding', 'inspections', row)),
    ...improvements.docs.map((row) => dueOf('improvement', 'improvements', { ...row, title: row.words.slice(0, 80) })),
  ]
  return lateOf(
    rows.filter(({ dueOn }) => dueOn),
    today,
  )
}

/** To be public by Art. 26, and so its changed text; to be filed, to be reviewed this year: each on its own. */
function duesOfDocument(row: Document): Row[] {
  const { disclosedOn, changeDueOn, changeDisclosedOn, filingState, filingDueOn, kind, formedOn, reviewedOn } = row
  const isNormative = kind === 'rules' || kind === 'normative'
  const fixed = { ...row, isDueProvisional: false }
  return [
    ...(disclosedOn ? [] : [dueOf('document', 'documents', row)]),
    ...(changeDueOn && !changeDisclosedOn ? [dueOf('change', 'documents', { ...row, dueOn: changeDueOn })] : []),
    ...(filingState === 'toFile' ? [dueOf('filing', 'documents', { ...fixed, dueOn: filingDueOn })] : []),
    ...(isNormative ? [dueOf('review', 'documents', { ...fixed, dueOn: reviewDue({ formedOn, reviewedOn: reviewedOn ?? '' }) })] : []),
  ]
}

/** A document that expires on a day to come is in force until then. */
const inForce = (today: Day): Where => ({ or: [blank('repealedOn'), { repealedOn: { greater_than: today } }] })

const blank = (field: string): Where => ({ or: [{ [field]: { exists: false } }, { [field]: { equals: '' } }] })

type Given = {
  id: string | number
  uid?: string | null
  title: string
  unit?: unknown
  dueOn?: Day | null
  isDueProvisional?: boolean | null
}

const dueOf = (kind: Row['kind'], collection: Row['collection'], { id, uid, title, unit, dueOn, isDueProvisional }: Given): Row => ({
  ...{ kind, collection, title, id: String(id), uid: uid ?? '' },
  unit: unit && typeof unit === 'object' && 'name' in unit ? String(unit.name ?? '') : '',
  dueOn: dueOn ?? '',
  isProvisional: isDueProvisional === true,
})
