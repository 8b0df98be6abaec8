import { readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { CollectionSlug } from 'payload'
import type { Fault } from '../../src/verify/fault.ts'
import { type Delivering, withStandIns } from '../support/delivering.ts'
import { type FullLife, liveFully } from '../support/fullLife.ts'
import { isMongo, openOffice, type TestOffice } from '../support/office.ts'
import { type Raw, rawDatabase } from '../support/rawDatabase.ts'

let office: TestOffice
let out: Delivering
let raw: Raw
let life: FullLife

beforeAll(async () => {
  office = await openOffice()
  out = await withStandIns(office)
  life = await liveFully(office, out)
  const req = await office.as('admin')
  // So that the security log has an event that is not its last.
  await office.payload.updateGlobal({ slug: 'office', data: { icp: '沪ICP备00000001号' }, user: req.user, overrideAccess: false, req })
  raw = rawDatabase(office)
}, 120_000)
afterAll(async () => {
  await raw.close()
  await out.standIns.close()
  await office.close()
})

async function faults(): Promise<Fault[]> {
  const { verify } = await import('../../src/verify/verify.ts')
  return (await verify({ payload: office.payload })).faults
}

/** The tables whose rows the configuration itself calls append-only: a new one is tampered with here without being named. */
async function appendOnlyTables(): Promise<CollectionSlug[]> {
  const { keepAppendOnly } = await import('../../src/hooks/keepAppendOnly.ts')
  return office.payload.config.collections
    .filter(({ hooks }) => hooks.beforeChange.includes(keepAppendOnly))
    .map(({ slug }) => slug as CollectionSlug)
}

const keyOf = (row: Record<string, unknown>) => row[isMongo ? '_id' : 'id']

/** Another value of the same kind: what a careful forger would write. */
function forged(column: string, value: unknown): unknown {
  if (value === null || value === undefined) return 'x'
  if (typeof value === 'boolean') return !value
  // SQLite's yes and no.
  if (/^is_/.test(column)) return 1 - Number(value)
  if (typeof value === 'number' || typeof value === 'bigint') return Number(value) + 100
  if (value instanceof Date) return new Date(value.getTime() + 1000)
  if (Array.isArray(value)) return [...value, 'f'.repeat(64)]
  if (typeof value !== 'string') return 'x'
  if (/^\d{4}-\d\d-\d\dT/.test(value)) return new Date(new Date(value).getTime() + 1000).toISOString()
  if (/^\[.*\]$/.test(value)) return JSON.stringify([...(JSON.parse(value) as unknown[]), 'f'.repeat(64)])
  return value === '' ? 'x' : `${value.slice(0, -1)}${value.endsWith('0') ? '1' : '0'}`
}

test('what nobody touched has no faults, and everything was looked at', async () => {
  const { verify } = await import('../../src/verify/verify.ts')
  const result = await verify({ payload: office.payload })
  expect(result.faults).toEqual([])
  expect(result).toMatchObject({ texts: 3, editions: 3, files: 1 })
  expect(result.publications).toBeGreaterThanOrEqual(6)
  expect(result.kept).toBeGreaterThan(10)
})

test('a change of any column of any append-only table is found, one at a time', async () => {
  const missed: string[] = []
  let tried = 0
  for (const table of await appendOnlyTables()) {
    const rows = await raw.rows(table)
    for (const column of await raw.columns(table)) {
      // Payload's mongoose keeps a version number of the document for itself; it says nothing.
      if (column === '__v') continue
      const row =
        rows.find((candidate) => candidate[column] !== null && candidate[column] !== undefined && candidate[column] !== '') ?? rows[0]
      if (!row) continue
      tried += 1
      const before = row[column] ?? null
      const isKey = column === 'id' || column === '_id'
      await raw.write(table, keyOf(row), column, forged(column, before))
      if ((await faults()).length === 0) missed.push(`${table}.${column}`)
      await raw.write(table, isKey ? forged(column, before) : keyOf(row), column, before)
    }
  }
  expect(missed).toEqual([])
  expect(tried).toBeGreaterThan(60)
  console.log(JSON.stringify({ drill: 'tamper', database: isMongo ? 'mongodb' : 'sqlite', columns: tried, missed: missed.length }))
  expect(await faults()).toEqual([])
}, 300_000)

test('a row taken out of any append-only table is found', async () => {
  for (const table of await appendOnlyTables()) {
    // The last row of a chain that nothing names yet is what checkpoints are for.
    const [row] = await raw.rows(table)
    if (!row) continue
    await raw.remove(table, keyOf(row))
    expect([table, (await faults()).length > 0]).toEqual([table, true])
    await raw.insert(table, row)
  }
  expect(await faults()).toEqual([])
}, 120_000)

test('the first record tampered with is named, with what it means', async () => {
  const [event] = (await raw.rows('events')).filter(({ type }) => type === 'decided')
  const column = isMongo ? 'personName' : 'person_name'
  await raw.write('events', keyOf(event ?? {}), column, '王五')
  const found = await faults()
  expect(found[0]).toMatchObject({ record: `events/${String(event?.uid)}`, means: expect.stringContaining('changed after the fact') })
  expect(found[0]?.problem).toMatch(/event \d+: the column "personName" differs from the body/)
  await raw.write('events', keyOf(event ?? {}), column, event?.[column])
})

describe('beside the append-only tables', () => {
  const rowOf = async (table: string, where: (row: Record<string, unknown>) => boolean) => {
    const row = (await raw.rows(table)).find(where)
    if (!row) throw new Error(`No such row in ${table}.`)
    return row
  }

  test.each([
    ['a word of a published text', 'articles', 'title', () => life.corrected, '先发布后更正（又改）'],
    ['a draft made published', 'articles', '_status', () => life.withdrawn, 'published'],
    ['a round that was returned made approved', 'reviews', 'state', () => life.returned, 'approved'],
    ['what was submitted', 'reviews', 'canonical', () => life.corrected, '{}'],
    ['a delivery that went out made failed', 'deliveries', 'state', () => life.corrected, 'failed'],
  ] as const)('%s is found', async (_what, table, column, text, value) => {
    const name = table === 'articles' ? 'uid' : 'text'
    const row = await rowOf(table, (candidate) => candidate[name] === text())
    await raw.write(table, keyOf(row), column, value)
    expect((await faults()).length).toBeGreaterThan(0)
    await raw.write(table, keyOf(row), column, row[column])
    expect(await faults()).toEqual([])
  })

  test('kept bytes that were changed or lost are found', async () => {
    const folder = path.join(office.folder, 'kept')
    const [first] = readdirSync(folder)
    const [name] = readdirSync(path.join(folder, String(first)))
    const file = path.join(folder, String(first), String(name))
    const bytes = readFileSync(file)
    writeFileSync(file, `${bytes} `)
    expect((await faults()).map(({ record }) => record)).toContain(`kept/${name}`)
    writeFileSync(file, bytes)
    renameSync(file, `${file}.away`)
    expect((await faults()).map(({ record }) => record)).toContain(`kept/${name}`)
    renameSync(`${file}.away`, file)
    expect(await faults()).toEqual([])
  })

  test('a picture that was exchanged is found, and so is a derived one that is lost', async () => {
    const cover = await office.payload.findByID({ collection: 'media', id: life.cover, depth: 0 })
    const file = path.join(office.folder, 'media', String(cover.filename))
    const bytes = readFileSync(file)
    writeFileSync(file, 'another picture')
    expect((await faults()).map(({ record }) => record)).toContain(`media/${cover.uid}`)
    writeFileSync(file, bytes)
    const derived = path.join(office.folder, 'media', `${cover.sha256}-w480.webp`)
    renameSync(derived, `${derived}.away`)
    expect((await faults()).map(({ record }) => record)).toContain(`media/${cover.uid}`)
    renameSync(`${derived}.away`, derived)
    expect(await faults()).toEqual([])
  })
})
