import type { Payload, PayloadRequest } from 'payload'
import { inTransaction } from '../database/inTransaction.ts'
import { systemRequest } from '../delivery/systemRequest.ts'
import { fillCalendars } from '../disclosure/fillCalendars.ts'
import { defaultSteps } from '../review/chain.ts'
import { recordSecurity } from '../security/recordSecurity.ts'
import { asSetUp } from '../setUpWrite.ts'
import type { ColumnPlan, Names, OfficeIds, OfficePlan } from './plan.ts'

/** Sets up an office from a plan, all of it or nothing. */
export async function setUpOffice({ payload, plan }: { payload: Payload; plan: OfficePlan }): Promise<OfficeIds> {
  const req = await systemRequest(payload)
  return inTransaction(req, () => asSetUp({ req, isSample: Boolean(plan.isSample), run: () => write({ req, plan }) }))
}

async function write({ req, plan }: Args): Promise<OfficeIds> {
  await describeOffice({ req, plan })
  const units = await createUnits({ req, plan })
  const people = await createPeople({ req, plan, units })
  await nameHeads({ req, plan, units, people })
  const outlets = await createOutlets({ req, plan, units })
  const chain = await createChain({ req, plan })
  const columns = await createColumns({ req, plan, units, outlets })
  await fillCalendars({ req })
  await recordSecurity({ req, type: 'officeSetUp', actor: null, data: tellingOf(plan) })
  return { units, people, outlets, chain, columns }
}

/** Who begins with which rights, and where things may go: no passwords. */
const tellingOf = ({ name, people, outlets }: OfficePlan) => ({
  name: name.zh,
  people: people.map(({ email, roles, languages = [], ...person }) => ({ name: person.name, email, roles, languages })),
  outlets: outlets.map(({ channel, mode, ...outlet }) => ({ name: outlet.name, channel, mode })),
})

type Args = { req: PayloadRequest; plan: OfficePlan }
type Ids = Record<string, string>

async function describeOffice({ req, plan }: Args) {
  const { siteUrl, siteIdCode, icp, policeRecord, languages, isSample, twoFactor = 'off' } = plan
  await inEachLanguage([plan.name, plan.siteName, plan.contact], async (locale, [name, siteName, contact]) => {
    await req.payload.updateGlobal({
      slug: 'office',
      locale,
      data: {
        name,
        siteName,
        sponsor: name,
        contact,
        siteUrl,
        siteIdCode,
        icp,
        policeRecord,
        languages,
        twoFactor,
        isSample: Boolean(isSample),
      },
      depth: 0,
      req,
    })
  })
}

async function createUnits({ req, plan }: Args): Promise<Ids> {
  const ids: Ids = {}
  for (const { key, name } of plan.units) {
    ids[key] = (await req.payload.create({ collection: 'units', data: { name: name.zh }, locale: 'zh', depth: 0, req })).id
    await translate({ req, collection: 'units', id: ids[key], fields: { name } })
  }
  return ids
}

async function createPeople({ req, plan, units }: Args & { units: Ids }): Promise<Ids> {
  const ids: Ids = {}
  for (const { key, unit, languages = [], title = '', ...person } of plan.people) {
    const data = { ...person, title, languages, active: true, unit: unit ? units[unit] : null }
    ids[key] = (await req.payload.create({ collection: 'users', data, depth: 0, req })).id
  }
  return ids
}

async function nameHeads({ req, plan, units, people }: Args & { units: Ids; people: Ids }) {
  for (const { key, head, deputies = [] } of plan.units) {
    if (!head) continue
    const data = { head: people[head], deputies: deputies.flatMap((deputy) => people[deputy] ?? []) }
    await req.payload.update({ collection: 'units', id: units[key] ?? '', data, depth: 0, req })
  }
}

async function createOutlets({ req, plan, units }: Args & { units: Ids }): Promise<Ids> {
  const ids: Ids = {}
  for (const { key, unit, ...outlet } of plan.outlets) {
    const data = { ...outlet, active: true, unit: unit ? units[unit] : null }
    ids[key] = (await req.payload.create({ collection: 'outlets', data, depth: 0, req })).id
  }
  return ids
}

async function createChain({ req, plan }: Args): Promise<string> {
  const { name, steps } = plan.chain ?? { name: '三审', steps: defaultSteps }
  return (await req.payload.create({ collection: 'chains', data: { name, isDefault: true, steps }, depth: 0, req })).id
}

async function createColumns({ req, plan, units, outlets }: Args & { units: Ids; outlets: Ids }): Promise<Ids> {
  const ids: Ids = {}
  for (const column of plan.columns) {
    const { key, slug, name, columnType, updateClass, parent, unit, description } = column
    const data = {
      slug,
      name: name.zh,
      columnType: columnType as '工作动态',
      updateClass,
      description: description?.zh ?? name.zh,
      keywords: name.zh,
      parent: parent ? ids[parent] : null,
      unit: unit ? units[unit] : null,
      defaults: defaultsOf({ column, outlets }),
    }
    ids[key] = (await req.payload.create({ collection: 'columns', data, locale: 'zh', depth: 0, req })).id
    await translate({ req, collection: 'columns', id: ids[key], fields: { name, description: description ?? name, keywords: name } })
  }
  return ids
}

const defaultsOf = ({ column, outlets }: { column: ColumnPlan; outlets: Ids }) =>
  Object.entries(column.outlets ?? {}).map(([language, keys]) => ({
    language: language === 'other' ? null : (language as 'zh'),
    outlets: keys.flatMap((key) => outlets[key] ?? []),
  }))

/** Writes the names in every language but Chinese, which was written on creation. */
async function translate({
  req,
  collection,
  id,
  fields,
}: {
  req: PayloadRequest
  collection: 'units' | 'columns'
  id: string
  fields: Record<string, Names>
}) {
  const keys = Object.keys(fields)
  await inEachLanguage(Object.values(fields), async (locale, values) => {
    if (locale === 'zh') return
    const data = Object.fromEntries(keys.map((key, index) => [key, values[index]]))
    await req.payload.update({ collection, id, data, locale, depth: 0, req })
  })
}

async function inEachLanguage(names: (Names | undefined)[], run: (locale: keyof Names, values: (string | undefined)[]) => Promise<void>) {
  const locales = new Set(names.flatMap((name) => Object.keys(name ?? {}) as (keyof Names)[]))
  for (const locale of locales)
    await run(
      locale,
      names.map((name) => name?.[locale] ?? name?.zh),
    )
}
