import type { Payload } from 'payload'
import type { Day } from '../disclosure/days.ts'
import type { Origin } from '../ledger/count.ts'
import type { Column, Outlet, Publication } from '../payload-types.ts'
import { idOf } from '../relation.ts'
import { type FreshnessState, judgeFreshness } from './freshness.ts'
import { type SheetLimits, type WindowKey, windowKeys } from './standards.ts'

/** The front page, a column or an account: when something new last came, and how that stands against its window. */
export type Freshness = {
  of: 'home' | 'column' | 'account'
  uid: string
  name: string
  unit: string
  window: WindowKey | null
  lastOn: Day
  until: Day
  state: FreshnessState
}

type Wanted = { payload: Payload; origin: Origin; today: Day; limits: SheetLimits }
type Fact = Pick<Publication, 'text' | 'outlet' | 'day' | 'seq'>

/** So many of the newest are looked through for one that was not withdrawn since. */
const newest = 20

/**
 * How fresh the site, its columns and the accounts are today. A column is as fresh as itself or any below it. The queries are as many as there are columns and
 * outlets, each read from the end of an index, however much was ever published.
 */
export async function readFreshness({ payload, origin, today, limits }: Wanted): Promise<Freshness[]> {
  const [columns, outlets] = await Promise.all([
    payload.find({ collection: 'columns', sort: '_order', limit: 0, pagination: false, depth: 1, locale: 'zh' }),
    payload.find({
      collection: 'outlets',
      where: { active: { not_equals: false } },
      sort: 'name',
      limit: 0,
      pagination: false,
      depth: 1,
      locale: 'zh',
    }),
  ])
  const facts = await Promise.all([
    ...columns.docs.map(({ uid }) => newestOf({ payload, origin, field: 'column', uid })),
    ...outlets.docs.map(({ uid }) => newestOf({ payload, origin, field: 'outlet', uid })),
  ])
  const gone = await withdrawnOf({ payload, origin, facts: facts.flat() })
  const last = facts.map((found) => found.find((fact) => !isGone(fact, gone))?.day ?? '')
  const own = new Map(columns.docs.map(({ id }, index) => [id, last[index] ?? '']))
  const isDrill = ({ mode }: Outlet) => origin !== 'sample' && mode === 'sandbox'
  const sites = outlets.docs.filter(({ channel }) => channel === 'website')
  const isDrillSite = sites.every(isDrill)
  const of = (given: Omit<Freshness, 'state' | 'until'> & { isDrill: boolean }): Freshness => {
    const { isDrill: drill, ...more } = given
    return { ...more, ...judgeFreshness({ ...given, today, isDrill: drill, limits }) }
  }
  return [
    ...outlets.docs.flatMap((outlet, index) => {
      if (outlet.channel === 'cityPortal') return []
      const isSite = outlet.channel === 'website'
      const lastOn = last[columns.docs.length + index] ?? ''
      const window = isSite ? 'home' : 'account'
      return [of({ of: window, uid: outlet.uid ?? '', name: outlet.name, unit: unitOf(outlet), window, lastOn, isDrill: isDrill(outlet) })]
    }),
    ...columns.docs
      .filter(({ updateClass }) => updateClass !== 'static')
      .map((column) =>
        of({
          of: 'column',
          uid: column.uid ?? '',
          name: column.name,
          unit: unitOf(column),
          window: windowOf(column),
          lastOn:
            below(column, columns.docs)
              .map(({ id }) => own.get(id) ?? '')
              .sort()
              .at(-1) ?? '',
          isDrill: isDrillSite,
        }),
      ),
  ]
}

type Newest = { payload: Payload; origin: Origin; field: 'column' | 'outlet'; uid: string | null | undefined }

async function newestOf({ payload, origin, field, uid }: Newest): Promise<Fact[]> {
  const { docs } = await payload.find({
    collection: 'publications',
    where: {
      and: [
        { origin: { equals: origin } },
        { [field]: { equals: uid ?? '' } },
        { type: { equals: 'first' } },
        ...(field === 'column' ? [{ channel: { equals: 'website' } }] : []),
      ],
    },
    sort: '-day',
    select: { text: true, outlet: true, day: true, seq: true },
    limit: newest,
    pagination: false,
    depth: 0,
  })
  return docs as Fact[]
}

async function withdrawnOf({ payload, origin, facts }: { payload: Payload; origin: Origin; facts: Fact[] }): Promise<Fact[]> {
  if (facts.length === 0) return []
  const { docs } = await payload.find({
    collection: 'publications',
    where: {
      and: [
        { origin: { equals: origin } },
        { type: { equals: 'withdrawal' } },
        { text: { in: [...new Set(facts.map(({ text }) => text))] } },
      ],
    },
    select: { text: true, outlet: true, day: true, seq: true },
    limit: 0,
    pagination: false,
    depth: 0,
  })
  return docs as Fact[]
}

const isGone = (fact: Fact, gone: Fact[]) =>
  gone.some(({ text, outlet, seq }) => text === fact.text && outlet === fact.outlet && seq > fact.seq)

/** A column and all below it. `keepTree` keeps circles out. */
function below(column: Column, all: Column[]): Column[] {
  const children = all.filter(({ parent }) => parent && idOf(parent) === String(column.id))
  return [column, ...children.flatMap((child) => below(child, all))]
}

const windowOf = ({ updateClass }: Column): WindowKey | null => windowKeys.find((key) => key === updateClass) ?? null

const unitOf = ({ unit }: Column | Outlet) => (unit && typeof unit === 'object' ? unit.name : '')
