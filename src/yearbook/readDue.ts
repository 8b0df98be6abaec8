import type { Payload, Where } from 'payload'
import type { Day } from '../disclosure/days.ts'
import { reviewDue } from '../disclosure/registers/documentStates.ts'
import type { Origin } from '../ledger/count.ts'
import type { Document } from '../payload-types.ts'
import { notVoid } from '../report/within.ts'
import { type Due, lateOf } from './due.ts'

type Wanted = { payload: Payload; origin: Origin; today: Day }
type Row = Omit<Due, 'isLate'>

/** Registers with a day: budgets, criticisms, documents to be public, filed and reviewed, what does not stand elsewhere, cases to be answered, and duties. One query for each. */
export async function readDue({ payload, origin, today }: Wanted): Promise<Due[]> {
  const of = (...where: Where[]) => ({
    where: { and: [{ origin: { equals: origin } }, notVoid, ...where] },
    limit: 0,
    pagination: false,
    depth: 1,
    locale: 'zh' as const,
  })
  const [budgets, criticisms, documents, elsewhere, lawsuits, duties] = await Promise.all([
    payload.find({ collection: 'budgets', ...of(blank('publishedOn')) }),
    payload.find({ collection: 'criticisms', ...of(blank('answeredOn')) }),
    payload.find({ collection: 'documents', ...of(inForce(today)) }),
    payload.find({ collection: 'elsewhere', ...of({ lookState: { equals: 'dead' } }) }),
    payload.find({ collection: 'lawsuits', ...of(blank('answeredOn'), blank('closedOn'), { answerDueOn: { greater_than: '' } }) }),
    payload.find({ collection: 'duties', ...of({ state: { equals: 'open' } }) }),
  ])
  const rows: Row[] = [
    ...budgets.docs.map(({ uid, year, kind, body, unit, dueOn }) => ({
      ...named('budget', 'budgets', { uid, unit }),
      title: `${year}年${kind === 'budget' ? '预算' : '决算'} ${body}`,
      dueOn: dueOn ?? '',
    })),
    ...criticisms.docs.map(({ uid, subject, unit, dueOn }) => ({
      ...named('criticism', 'criticisms', { uid, unit }),
      title: subject,
      dueOn,
    })),
    ...documents.docs.flatMap(duesOfDocument),
    ...elsewhere.docs.map(({ uid, title, unit, deadSince }) => ({
      ...named('elsewhere', 'elsewhere', { uid, unit }),
      title,
      dueOn: deadSince ?? '',
    })),
    ...lawsuits.docs.map(({ uid, title, unit, answerDueOn }) => ({
      ...named('lawsuit', 'lawsuits', { uid, unit }),
      title,
      dueOn: answerDueOn ?? '',
    })),
    ...duties.docs.map(({ uid, task, unit, dueOn }) => ({ ...named('duty', 'duties', { uid, unit }), title: task, dueOn })),
  ]
  return lateOf(
    rows.filter(({ dueOn }) => dueOn),
    today,
  )
}

/** To be public by Art. 26, to be filed, to be reviewed this year: each on its own. */
function duesOfDocument(row: Document): Row[] {
  const { title, dueOn, disclosedOn, filingState, filingDueOn, kind, formedOn, reviewedOn } = row
  const isNormative = kind === 'rules' || kind === 'normative'
  return [
    ...(dueOn && !disclosedOn ? [{ ...named('document', 'documents', row), title, dueOn }] : []),
    ...(filingState === 'toFile' ? [{ ...named('filing', 'documents', row), title, dueOn: filingDueOn ?? '' }] : []),
    ...(isNormative ? [{ ...named('review', 'documents', row), title, dueOn: reviewDue({ formedOn, reviewedOn: reviewedOn ?? '' }) }] : []),
  ]
}

/** A document that expires on a day to come is in force until then. */
const inForce = (today: Day): Where => ({ or: [blank('repealedOn'), { repealedOn: { greater_than: today } }] })

const blank = (field: string): Where => ({ or: [{ [field]: { exists: false } }, { [field]: { equals: '' } }] })

const named = (kind: Row['kind'], collection: Row['collection'], { uid, unit }: { uid?: string | null; unit?: unknown }) => ({
  kind,
  collection,
  uid: uid ?? '',
  unit: unit && typeof unit === 'object' && 'name' in unit ? String(unit.name ?? '') : '',
})
