import { readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { CollectionSlug } from 'payload'
import sharp from 'sharp'
import type { Fault } from '../../src/verify/fault.ts'
import { type Delivering, withStandIns } from '../support/delivering.ts'
import { type FullLife, liveFully } from '../support/fullLife.ts'
import { uploadPicture } from '../support/media.ts'
import { isMongo, openOffice, type TestOffice } from '../support/office.ts'
import { approve, draftArticle } from '../support/path.ts'
import { type Raw, rawDatabase } from '../support/rawDatabase.ts'
import { bodyOf } from '../support/texts.ts'

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
  // Ids are numbered here: the next but one may be another row's, and be refused before it is found.
  if (/^t\d+$/.test(String(value))) return `${value}x`
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

const forgedTime = isMongo ? new Date('2026-01-01T00:00:00.000Z') : '2026-01-01T00:00:00.000Z'

describe('beside the append-only tables', () => {
  const rowOf = async (table: string, where: (row: Record<string, unknown>) => boolean) => {
    const row = (await raw.rows(table)).find(where)
    if (!row) throw new Error(`No such row in ${table}.`)
    return row
  }

  const picture = (value: string) => ({ type: 'upload', version: 3, format: '' as const, relationTo: 'media', value, fields: {}, id: 'a1' })

  /** A policy with all its facts, and a picture at the end of its body. */
  async function policyWithPicture() {
    const begun = bodyOf('第一条。')
    const body = { ...begun, root: { ...begun.root, children: [...begun.root.children, picture(life.cover)] } }
    const req = await office.as('author')
    const draft = await office.payload.create({
      collection: 'policies',
      data: {
        title: '有图的文件',
        summary: '摘要。',
        source: '示例外办',
        indexNumber: 'SY-1',
        documentNumber: '沪外〔2026〕1号',
        issuer: '示例外办',
        writtenOn: '2026-02-01',
        effectiveOn: '2026-03-01',
        validity: 'valid',
        art20Item: 1,
        policyKind: 'normative',
        column: office.ids.columns.policy,
        unit: office.ids.units.press,
        disclosure: 'proactive',
        outlets: [office.ids.outlets.site],
        body,
      } as never,
      draft: true,
      req,
    })
    return { draft, body }
  }

  test.each([
    ['a word of a published text', 'articles', 'title', () => life.corrected, '先发布后更正（又改）'],
    ['a draft nobody ever submitted made published', 'articles', '_status', () => life.drafted, 'published'],
    ['a text nobody ever approved made published', 'articles', '_status', () => life.returned, 'published'],
    ['where a standing piece is looked for', 'standings', 'address', () => life.corrected, 'https://example.cn/elsewhere'],
    ['what a standing piece should say', 'standings', isMongo ? 'bytesHash' : 'bytes_hash', () => life.corrected, 'f'.repeat(64)],
    ['a draft made published', 'articles', '_status', () => life.withdrawn, 'published'],
    ['a round that was returned made approved', 'reviews', 'state', () => life.returned, 'approved'],
    ['who submitted, by name', 'reviews', isMongo ? 'submittedByName' : 'submitted_by_name', () => life.corrected, '王五'],
    ['when it was submitted', 'reviews', isMongo ? 'openedAt' : 'opened_at', () => life.corrected, forgedTime],
    ['whether it is a correction', 'reviews', isMongo ? 'isCorrection' : 'is_correction', () => life.returned, isMongo ? true : 1],
    ['what was submitted', 'reviews', 'canonical', () => life.corrected, '{}'],
    ['a delivery that went out made failed', 'deliveries', 'state', () => life.corrected, 'failed'],
  ] as const)('%s is found', async (_what, table, column, text, value) => {
    const name: string = table === 'articles' ? 'uid' : 'text'
    const row = await rowOf(table, (candidate) => candidate[name] === text())
    await raw.write(table, keyOf(row), column, value)
    expect((await faults()).length).toBeGreaterThan(0)
    await raw.write(table, keyOf(row), column, row[column])
    expect(await faults()).toEqual([])
  })

  test('facts, column, cover and pictures of a published text that were exchanged are found', async () => {
    const other = await uploadPicture(office, { name: '另一张.png', background: '#c33' })
    const { draft, body } = await policyWithPicture()
    await approve(office, { collection: 'policies', id: draft.id })
    expect(await faults()).toEqual([])
    const row = await rowOf('policies', ({ uid }) => uid === draft.uid)
    const column = (name: string, field: string) => (isMongo ? name : field)
    const article = await rowOf('articles', ({ uid }) => uid === life.corrected)
    const elsewhere = { ...body, root: { ...body.root, children: [...body.root.children.slice(0, -1), picture(other.id)] } }
    const key = async (table: string, id: unknown) => keyOf(await rowOf(table, (candidate) => String(keyOf(candidate)) === id))
    for (const [table, victim, name, value] of [
      ['policies', row, column('documentNumber', 'document_number'), '沪外〔2026〕99号'],
      ['policies', row, 'validity', 'repealed'],
      ['policies', row, column('effectiveOn', 'effective_on'), '2026-12-31'],
      ['policies', row, 'body', isMongo ? elsewhere : JSON.stringify(elsewhere)],
      ['articles', article, column('column', 'column_id'), await key('columns', office.ids.columns.local)],
      ['articles', article, column('cover', 'cover_id'), await key('media', other.id)],
    ] as const) {
      await raw.write(table, keyOf(victim), name, value)
      const found = await faults()
      expect([name, found.map(({ record }) => record.split('/')[0])]).toEqual([name, [table]])
      await raw.write(table, keyOf(victim), name, victim[name])
    }
    expect(await faults()).toEqual([])
  })

  test('receipts that say something else than was published are found', async () => {
    const row = await rowOf('deliveries', ({ text, state }) => text === life.corrected && state === 'delivered')
    const receipts = (isMongo ? row.receipts : JSON.parse(String(row.receipts))) as object[]
    const forgedReceipts = receipts.map((receipt) => ({ ...receipt, address: 'https://example.cn/elsewhere' }))
    await raw.write('deliveries', keyOf(row), 'receipts', isMongo ? forgedReceipts : JSON.stringify(forgedReceipts))
    expect((await faults()).map(({ problem }) => problem)).toContain('a receipt of it is not what was published')
    await raw.write('deliveries', keyOf(row), 'receipts', row.receipts)
  })

  test('a column renamed, or a picture described anew, is no fault', async () => {
    const req = await office.as('admin')
    await office.payload.update({ collection: 'columns', id: office.ids.columns.news ?? '', data: { name: '要闻' }, req })
    await office.payload.update({ collection: 'media', id: life.cover, data: { caption: '新的图注' }, req })
    expect(await faults()).toEqual([])
  })

  test('a step that was skipped in the row of an open round is found, and not approved over', async () => {
    const { submit } = await import('../../src/review/submit.ts')
    const { decide } = await import('../../src/review/decide.ts')
    const draft = await draftArticle(office, { title: '只想审一次', column: 'news', more: { outlets: [office.ids.outlets.site] } })
    const round = await submit({ req: await office.as('author'), collection: 'articles', id: draft.id })
    const row = await rowOf('reviews', ({ uid }) => uid === round.uid)
    const chain = (value: unknown) => (typeof value === 'string' ? JSON.parse(value) : value) as { steps: unknown[] }
    const shorter = { ...chain(row.chain), steps: chain(row.chain).steps.slice(-1) }
    for (const [column, value] of [
      ['step', 2],
      ['chain', isMongo ? shorter : JSON.stringify(shorter)],
    ] as const) {
      await raw.write('reviews', keyOf(row), column, value)
      expect((await faults()).map(({ record }) => record)).toContain(`reviews/${round.uid}`)
      const asked = decide({ req: await office.as('publisher'), review: round.id, decision: 'approve' })
      await expect(asked).rejects.toMatchObject({ code: 'review.astray' })
      await raw.write('reviews', keyOf(row), column, row[column])
    }
    expect(await faults()).toEqual([])
    const { recall } = await import('../../src/review/recall.ts')
    await recall({ req: await office.as('author'), collection: 'articles', id: draft.id })
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

  test('a picture that was exchanged is found, and so is a derived one that is lost or another; neither is sent', async () => {
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
    const made = readFileSync(derived)
    writeFileSync(derived, await sharp(made).negate().webp().toBuffer())
    expect((await faults()).map(({ problem }) => problem)).toContain(
      `the derived picture ${path.basename(derived)} is not the one that was reviewed`,
    )
    const { provedReader } = await import('../../src/trail/readProved.ts')
    const read = provedReader({ payload: office.payload, texts: [life.corrected] })
    await expect(read(path.basename(derived))).rejects.toMatchObject({ code: 'media.tampered' })
    writeFileSync(derived, made)
    expect(await read(path.basename(derived))).toEqual(made)
    writeFileSync(file, 'another picture')
    await expect(read(path.basename(file))).rejects.toMatchObject({ code: 'media.tampered' })
    writeFileSync(file, bytes)
    expect(await faults()).toEqual([])
  })
})
