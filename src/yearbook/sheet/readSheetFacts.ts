import type { Payload } from 'payload'
import { addMonths, type Day } from '../../disclosure/days.ts'
import type { Origin } from '../../ledger/count.ts'
import { notVoid } from '../../report/within.ts'
import { readFreshness } from '../readFreshness.ts'
import type { SheetLimits } from '../standards.ts'
import { readVisits } from '../visits/readVisits.ts'
import type { SheetFacts } from './facts.ts'
import { readGuides } from './readGuides.ts'
import { readInspections } from './readInspections.ts'

type Wanted = { payload: Payload; origin: Origin; today: Day; limits: SheetLimits }

/** Reads what the sheet is judged by: a query for each register, however much there is. */
export async function readSheetFacts(wanted: Wanted): Promise<SheetFacts> {
  const [freshness, columns, messages, publicAnswerOn, guides, unexplained, alarms, inspections, elsewhere, visits, office] =
    await Promise.all([
      readFreshness(wanted),
      readColumns(wanted),
      readMessages(wanted),
      readPublicAnswer(wanted),
      readGuides(wanted),
      readUnexplained(wanted),
      readAlarms(wanted),
      readInspections(wanted),
      readElsewhere(wanted),
      readVisits(wanted),
      readOffice(wanted),
    ])
  return {
    today: wanted.today,
    limits: wanted.limits,
    freshness,
    columns,
    messages,
    publicAnswerOn,
    guides,
    unexplained,
    alarms,
    ...inspections,
    elsewhere,
    visits,
    office,
  }
}

const all = { limit: 0, pagination: false, locale: 'zh' } as const
const blank = (field: string) => ({ or: [{ [field]: { exists: false } }, { [field]: { equals: '' } }] })
const nameOf = (unit: unknown) => (unit && typeof unit === 'object' && 'name' in unit ? String(unit.name ?? '') : '')

async function readColumns({ payload }: Wanted): Promise<SheetFacts['columns']> {
  const { docs } = await payload.find({ collection: 'columns', depth: 1, ...all })
  return docs.map(({ uid, name, unit, columnType, description, keywords }) => ({
    uid: uid ?? '',
    name,
    unit: nameOf(unit),
    type: columnType ?? '',
    isDescribed: Boolean(description?.trim() && keywords?.trim()),
  }))
}

async function readMessages({ payload, origin, today }: Wanted): Promise<SheetFacts['messages']> {
  const { docs } = await payload.find({
    collection: 'messages',
    where: {
      and: [
        { origin: { equals: origin } },
        notVoid,
        { or: [{ receivedOn: { greater_than_equal: addMonths(today, -12) } }, blank('repliedOn')] },
      ],
    },
    select: { subject: true, kind: true, source: true, receivedOn: true, repliedOn: true, unit: true },
    depth: 1,
    ...all,
  })
  return docs.map(({ subject, kind, source, receivedOn, repliedOn, unit }) => ({
    subject,
    kind,
    source,
    receivedOn,
    repliedOn: repliedOn ?? '',
    unit: nameOf(unit),
  }))
}

async function readPublicAnswer({ payload, origin }: Wanted): Promise<Day> {
  const { docs } = await payload.find({
    collection: 'messages',
    where: { and: [{ origin: { equals: origin } }, notVoid, { isPublic: { equals: true } }, { repliedOn: { greater_than: '' } }] },
    sort: '-repliedOn',
    select: { repliedOn: true },
    depth: 0,
    ...all,
    limit: 1,
  })
  return docs[0]?.repliedOn ?? ''
}

async function readUnexplained({ payload, origin }: Wanted): Promise<SheetFacts['unexplained']> {
  const { docs } = await payload.find({
    collection: 'documents',
    where: {
      and: [
        { origin: { equals: origin } },
        notVoid,
        { kind: { not_equals: 'other' } },
        { disclosedOn: { greater_than: '' } },
        blank('interpretedOn'),
        blank('repealedOn'),
      ],
    },
    sort: 'disclosedOn',
    select: { title: true, unit: true, disclosedOn: true },
    depth: 1,
    ...all,
  })
  return docs.map(({ title, unit, disclosedOn }) => ({ title, unit: nameOf(unit), disclosedOn: disclosedOn ?? '' }))
}

async function readAlarms({ payload, origin }: Wanted): Promise<SheetFacts['alarms']> {
  const { docs } = await payload.find({
    collection: 'alarms',
    where: { and: [{ state: { equals: 'open' } }, { origin: { equals: origin } }, { kind: { in: ['changed', 'gone', 'unexplained'] } }] },
    sort: 'firstSeenAt',
    select: { title: true, subject: true, outlet: true, outletName: true, channel: true },
    depth: 0,
    ...all,
  })
  const units = await unitsOfOutlets(payload)
  return docs.map(({ title, subject, outlet, outletName, channel }) => ({
    title: title || subject || '',
    outlet: outletName ?? '',
    channel: channel ?? '',
    unit: units.get(outlet ?? '') ?? '',
  }))
}

/** Who is in charge of each account and of the site. */
async function unitsOfOutlets(payload: Payload): Promise<Map<string, string>> {
  const { docs } = await payload.find({ collection: 'outlets', select: { uid: true, unit: true }, depth: 1, ...all })
  return new Map(docs.map(({ uid, unit }) => [uid ?? '', nameOf(unit)]))
}

async function readOffice({ payload }: Wanted): Promise<SheetFacts['office']> {
  const office = await payload.findGlobal({ slug: 'office', depth: 0, locale: 'zh' })
  const { siteName, siteUrl, siteIdCode, icp, policeRecord, sponsor, contact, identityMarkUrl, identityMark } = office
  const words = { siteName, siteUrl, siteIdCode, icp, policeRecord, sponsor, contact, mark: identityMark ? identityMarkUrl : '' }
  return Object.fromEntries(Object.entries(words).map(([key, value]) => [key, value ?? ''])) as SheetFacts['office']
}

async function readElsewhere({ payload, origin }: Wanted): Promise<SheetFacts['elsewhere']> {
  const { docs } = await payload.find({
    collection: 'elsewhere',
    where: { and: [{ origin: { equals: origin } }, notVoid, { checkedOn: { greater_than: '' } }] },
    select: { title: true, unit: true, lookState: true, deadSince: true },
    depth: 1,
    ...all,
  })
  const dead = docs.filter(({ lookState }) => lookState === 'dead')
  return {
    looked: docs.length,
    dead: dead.map(({ title, unit, deadSince }) => ({ title, unit: nameOf(unit), deadSince: deadSince ?? '' })),
  }
}
