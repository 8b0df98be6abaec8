import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { CollectionSlug, Field, JSONField, SanitizedConfig } from 'payload'
import { textCollections } from '../../src/texts.ts'
import { entranceTable, groups, operations, type Row } from '../support/entranceTable.ts'
import { openOffice, type TestOffice } from '../support/office.ts'
import { approve, draftArticle } from '../support/path.ts'
import { type Comer, comers, type Entrance, entrancesOf, nameOf, type Probe, probeOf } from '../support/probe.ts'
import { stored } from '../support/stored.ts'

/** Walks the configuration itself: every way in, tried by a stranger, by somebody deactivated and by every role, held against entranceTable.ts. */
let office: TestOffice
let probe: Probe
let config: SanitizedConfig
beforeAll(async () => {
  office = await openOffice()
  await approve(office, { id: (await draftArticle(office, { title: '已发布' })).id })
  for (const collection of textCollections) {
    const data = { title: '草稿' } as never
    drafts.set(collection, (await office.payload.create({ collection, data, draft: true, req: await office.as('author') })).id)
  }
  probe = await probeOf(office)
  config = await (await import('../../payload.config.ts')).default
})
afterAll(() => office.close())

describe('the table', () => {
  test('names every entrance there is, and none that is not', () => {
    expect(gapsOf(config)).toEqual([])
  })

  test('would miss a new collection, a new endpoint, and one that is gone', () => {
    const [articles, ...others] = config.collections
    if (!articles?.endpoints) throw new Error('The first collection has endpoints.')
    const wider = {
      ...articles,
      endpoints: [...articles.endpoints, { method: 'post' as const, path: '/:id/print', handler: () => new Response() }],
    }
    const collections = [wider, ...others.filter(({ slug }) => slug !== 'pages'), { ...articles, slug: 'secrets' }]
    const gaps = gapsOf({ ...config, collections: collections as never })
    expect(gaps).toContain('POST /articles/:id/print has no row')
    expect(gaps).toContain('DELETE /secrets/:id has no row')
    expect(gaps).toContain('pages has a row and is no more')
  })
})

test('no page of the admin shows JSON in an editor that is fetched from another host', () => {
  const shown = [...config.collections, ...config.globals].filter(({ admin }) => admin.hidden !== true)
  const fields = shown.flatMap(({ slug, fields: top }) => below(top).map((field) => ({ slug, field })))
  const foreign = fields.filter(({ field }) => ['json', 'code'].includes(field.type) && !isPlain(field))
  expect(fields.filter(({ field }) => field.type === 'json').length).toBeGreaterThan(10)
  expect(foreign.map(({ slug, field }) => `${slug}.${'name' in field ? field.name : ''}`)).toEqual([])
})

describe('whoever the table does not name', () => {
  test.each(comers)('%s is refused, and nothing is stored', async (comer) => {
    expect(await letIn(comer)).toEqual([])
  })

  test.each(['administrator', 'systemAdministrator', 'securityAdministrator', 'auditAdministrator'] as const)(
    '%s, where administration is divided',
    async (comer) => {
      await office.payload.db.updateGlobal({ slug: 'office', data: { separatedAdministration: true } })
      expect(await letIn(comer)).toEqual([])
      await office.payload.db.updateGlobal({ slug: 'office', data: { separatedAdministration: false } })
    },
  )
})

describe('whoever the table names', () => {
  test.each(comers)('%s is let in', async (comer) => {
    const wrong: string[] = []
    for (const entrance of entrancesOf(config).filter(({ path }) => path !== '/logout' && path !== '/reorder')) {
      if (!may(comer, entrance)) continue
      const { status } = await knock({ entrance, as: comer, at: entrance.method === 'GET' ? 'real' : 'none' })
      if (status >= 500 || status === 401 || status === 403) wrong.push(`${nameOf(entrance)}: ${status}`)
    }
    expect(wrong).toEqual([])
  })
})

/** What was not refused to somebody the table does not name, and what was stored by it. */
async function letIn(comer: Comer): Promise<string[]> {
  const before = await stored(office)
  const wrong: string[] = []
  for (const entrance of entrancesOf(config)) {
    if (may(comer, entrance)) continue
    const { status, text } = await knock({ entrance, as: comer, at: 'real' })
    if (!isRefusal({ entrance, status, text })) wrong.push(`${nameOf(entrance)}: ${status}`)
  }
  const after = await stored(office)
  for (const slug of Object.keys(after)) {
    if (JSON.stringify(after[slug]) !== JSON.stringify(before[slug])) wrong.push(`${slug} changed`)
  }
  return wrong
}

/** 401 and 403; 404 for a door nobody has; 501 for what has no doors; and a change of many that found none it may change. */
function isRefusal({ entrance, status, text }: { entrance: Entrance; status: number; text: string }): boolean {
  if (status === 401 || status === 403 || status === 501) return true
  // Where nobody may, the door may as well not be there; reordering looks for its target first.
  if (status === 404 || status === 400) return whoMay(entrance).length === 0 || entrance.path === '/reorder'
  return status === 200 && entrance.path === '/' && text.includes('"docs":[]')
}

const may = (comer: Comer, entrance: Entrance) => (whoMay(entrance) as string[]).includes(comer)

function whoMay({ owner, method, path }: Entrance): readonly string[] {
  const row = entranceTable[owner] ?? {}
  const door = `${method} ${path}`
  const who = row[door as keyof Row] ?? row[operations[door] as keyof Row]
  return who && who !== 'nobody' ? groups[who] : []
}

/** Entrances the table does not know, and rows for what is not there. */
function gapsOf(given: SanitizedConfig): string[] {
  const entrances = entrancesOf(given)
  const owners = new Set([
    ...given.collections.map(({ slug }) => slug as string),
    ...given.globals.map(({ slug }) => `globals/${slug}`),
    '',
  ])
  const unknown = entrances.filter(({ owner, method, path }) => {
    const row = entranceTable[owner]
    return !row || !(operations[`${method} ${path}`] || `${method} ${path}` in row)
  })
  const doors = new Set(entrances.map(({ owner, method, path }) => `${owner} ${method} ${path}`))
  const gone = Object.entries(entranceTable).flatMap(([owner, row]) =>
    owners.has(owner)
      ? Object.keys(row)
          .filter((door) => door.includes(' ') && !doors.has(`${owner} ${door}`))
          .map((door) => `${owner}: ${door} has a row and is no more`)
      : [`${owner} has a row and is no more`],
  )
  return [
    ...[...owners].filter((owner) => !entranceTable[owner]).map((owner) => `${owner} has no row`),
    ...unknown.map((entrance) => `${nameOf(entrance)} has no row`),
    ...gone,
  ]
}

function isPlain(field: Field): boolean {
  const { hidden, admin } = field as JSONField
  return hidden === true || admin?.hidden === true || admin?.components?.Field === '/src/admin/JsonText#JsonText'
}

/** All fields, at whatever depth. */
function below(fields: Field[]): Field[] {
  return fields.flatMap((field) => {
    const nested =
      'fields' in field
        ? field.fields
        : 'tabs' in field
          ? field.tabs.flatMap((tab) => tab.fields)
          : 'blocks' in field
            ? field.blocks.flatMap((block) => block.fields)
            : []
    return [field, ...below(nested)]
  })
}

const nobodys = '00000000-0000-4000-8000-000000000000'

/** What a command has to be sent before it looks at who sends it. */
const bodies: Record<string, object> = {
  '/:id/add-language': { language: 'en' },
  '/:id/correct': { note: '更正' },
  '/:id/decide': { decision: 'approve' },
  '/reorder': {
    collectionSlug: 'columns',
    orderableFieldName: '_order',
    docsToMove: [nobodys],
    newKeyWillBe: 'greater',
    target: { id: nobodys, key: 'a0' },
  },
}

/** Tries one door: at a record that is there, so that a refusal is none for want of one, or at none, so that nothing becomes of it. */
async function knock({ entrance, as, at }: { entrance: Entrance; as: Comer; at: 'real' | 'none' }) {
  const { owner, method, path } = entrance
  const id = at === 'real' ? await someOf(owner, path) : nobodys
  const query = (method === 'PATCH' || method === 'DELETE') && path === '/' ? `?where[id][equals]=${id}` : ''
  const address = `/${owner}${path === '/' ? '' : path}`
    .replace('//', '/')
    .replace(/\/:\w+\?/, '')
    .replace(/:\w+/g, id)
  const body =
    method === 'GET' ? {} : { body: bodies[path] ?? (at === 'real' ? { title: '改', name: '改', key: '改', siteName: '改' } : {}) }
  return probe.ask(address + query, { as, method, ...body })
}

const drafts = new Map<string, string>()
const known = new Map<string, string>()

/** A record there is, or a version of one; of texts, a draft. */
async function someOf(owner: string, path: string): Promise<string> {
  const key = path.startsWith('/versions') ? `${owner} versions` : owner
  const found = known.get(key) ?? drafts.get(key)
  if (found) return found
  const id = String((await firstOf(key))?.id ?? nobodys)
  known.set(key, id)
  return id
}

async function firstOf(key: string): Promise<{ id: unknown } | undefined> {
  const [owner, versions] = key.split(' ')
  const collection = owner as CollectionSlug
  const { config: found } = office.payload.collections[collection] ?? {}
  if (!found || (versions && !found.versions)) return undefined
  const { docs } = await (versions
    ? office.payload.findVersions({ collection, limit: 1, depth: 0 })
    : office.payload.find({ collection, limit: 1, depth: 0 }))
  return docs[0]
}
