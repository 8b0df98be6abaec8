import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { type Delivering, withStandIns } from '../support/delivering.ts'
import { type FullLife, liveFully } from '../support/fullLife.ts'
import { isMongo, openOffice, type TestOffice } from '../support/office.ts'
import { approve, draftArticle } from '../support/path.ts'
import { type Raw, rawDatabase } from '../support/rawDatabase.ts'

let office: TestOffice
let out: Delivering
let raw: Raw
let life: FullLife
let file: string

beforeAll(async () => {
  office = await openOffice()
  out = await withStandIns(office)
  life = await liveFully(office, out)
  raw = rawDatabase(office)
  file = path.join(office.folder, 'one.checkpoint')
  const { writeCheckpoint } = await import('../../src/verify/checkpoint/write.ts')
  // Three texts with events; four texts and a picture that somebody contributed to; the security log.
  expect(await writeCheckpoint({ payload: office.payload, file })).toMatchObject({ chains: 9 })
}, 120_000)
afterAll(async () => {
  await raw.close()
  await out.standIns.close()
  await office.close()
})

async function check(more: { file?: string; signedBy?: string } = {}) {
  const { checkCheckpoint } = await import('../../src/verify/checkpoint/check.ts')
  return (await checkCheckpoint({ payload: office.payload, file, ...more })).faults
}
async function verified() {
  const { verify } = await import('../../src/verify/verify.ts')
  return (await verify({ payload: office.payload })).faults
}
const keyOf = (row: Record<string, unknown> | undefined) => row?.[isMongo ? '_id' : 'id']

test('it holds now, and still does when the chains have grown', async () => {
  expect(await check()).toEqual([])
  const draft = await draftArticle(office, { title: '检查点之后', column: 'news', more: { outlets: [office.ids.outlets.site] } })
  await approve(office, { id: draft.id })
  expect(await check()).toEqual([])
})

test('an end that was cut off, which nothing else tells, is found', async () => {
  const rows = (await raw.rows('contributions')).filter(({ subject }) => subject === life.drafted)
  await raw.remove('contributions', keyOf(rows[0]))
  expect(await verified()).toEqual([])
  expect(await check()).toMatchObject([
    { record: `contributions/${life.drafted}`, problem: expect.stringMatching(/end of its chain was cut off since .*2026/) },
  ])
  await raw.insert('contributions', rows[0] as Record<string, unknown>)
  expect(await check()).toEqual([])
})

test('a text taken out with everything of it is found', async () => {
  const tables = ['events', 'reviews', 'contributions'] as const
  const taken: [string, Record<string, unknown>][] = []
  for (const table of tables)
    for (const row of await raw.rows(table)) if (row.text === life.returned || row.subject === life.returned) taken.push([table, row])
  for (const [table, row] of taken) await raw.remove(table, keyOf(row))
  expect(await verified()).toEqual([])
  expect((await check()).map(({ record }) => record).sort()).toEqual([`contributions/${life.returned}`, `events/${life.returned}`])
  for (const [table, row] of taken) await raw.insert(table, row)
})

test('a checkpoint that was changed, cut or signed by somebody else proves nothing', async () => {
  const text = readFileSync(file, 'utf8')
  const other = path.join(office.folder, 'other.checkpoint')
  const after = async (bytes: string) => {
    writeFileSync(other, bytes)
    return (await check({ file: other })).map(({ problem }) => problem)
  }
  expect(await after(text)).toEqual([])
  expect(await after(text.replace(/"seq"|,1,"/, ',2,"'))).toEqual(['It was changed after it was written.'])
  expect(await after(text.slice(0, text.length / 2))).toEqual([expect.stringMatching(/^It is no checkpoint|changed/)])
  expect(await after('')).toEqual(['It is no checkpoint.'])
  const { signingKey } = await import('../../src/trail/signing.ts')
  const { readBack, writeDown } = await import('../../src/verify/checkpoint/format.ts')
  const { heads, at, office: name } = readBack(text)
  const forged = writeDown({ heads, at, office: name, key: signingKey('another secret') })
  expect(await after(forged)).toEqual([expect.stringMatching(/^it is signed by [0-9a-f]{16}, not by [0-9a-f]{16}$/)])
  const { fingerprintOf } = await import('../../src/trail/signing.ts')
  expect(await check({ file: other, signedBy: fingerprintOf(readBack(forged).publicKey) })).toEqual([])
})

test('the clock writes one a night, and the newest is found', async () => {
  const { checkpointNightly } = await import('../../src/jobs/checkpointNightly.ts')
  const { newestCheckpoint } = await import('../../src/verify/checkpoint/folder.ts')
  await checkpointNightly({ payload: office.payload })
  const newest = await newestCheckpoint()
  expect(newest).toMatch(/2026-03-\d\d\.checkpoint$/)
  expect(existsSync(String(newest))).toBe(true)
  const written = readFileSync(String(newest), 'utf8')
  await checkpointNightly({ payload: office.payload })
  expect(readFileSync(String(newest), 'utf8')).toBe(written)
  expect(await check({ file: String(newest) })).toEqual([])
})

describe('a cut tail is not laundered by the night after it', () => {
  const nightly = async () => (await import('../../src/jobs/checkpointNightly.ts')).checkpointNightly({ payload: office.payload })
  const heldAgainst = async () => (await import('../../src/verify/checkpoint/checkFolder.ts')).checkFolder({ payload: office.payload })

  test('the next night says so, still writes its own, and every later verify says so too', async () => {
    const tail = (await raw.rows('contributions')).filter(({ subject }) => subject === life.drafted)[0] as Record<string, unknown>
    await raw.remove('contributions', keyOf(tail))
    office.clock.advance(24 * 3600 * 1000)
    await expect(nightly()).rejects.toMatchObject({ code: 'checkpoint.broken' })
    office.clock.advance(24 * 3600 * 1000)
    await expect(nightly()).rejects.toMatchObject({ code: 'checkpoint.broken' })
    const held = await heldAgainst()
    expect(held.files).toBe(3)
    expect(held.faults).toMatchObject([{ record: `contributions/${life.drafted}`, problem: expect.stringContaining('cut off') }])
    await raw.insert('contributions', tail)
    expect((await heldAgainst()).faults).toEqual([])
  })

  test('a link that was written anew is found', async () => {
    const row = (await raw.rows('contributions')).filter(({ subject }) => subject === life.drafted)[0] as Record<string, unknown>
    await raw.write('contributions', keyOf(row), 'hash', 'f'.repeat(64))
    expect((await heldAgainst()).faults).toMatchObject([{ problem: expect.stringContaining('rewritten since') }])
    await raw.write('contributions', keyOf(row), 'hash', row.hash)
  })

  test('that there is none, or that the folder cannot be read, is said', async () => {
    const before = process.env.FABU_CHECKPOINT_DIR
    const folder = path.join(office.folder, 'elsewhere')
    process.env.FABU_CHECKPOINT_DIR = folder
    try {
      expect(await heldAgainst()).toMatchObject({ files: 0, faults: [{ problem: expect.stringContaining('cannot be read') }] })
      mkdirSync(folder)
      expect(await heldAgainst()).toMatchObject({ files: 0, faults: [] })
    } finally {
      rmSync(folder, { recursive: true, force: true })
      if (before === undefined) delete process.env.FABU_CHECKPOINT_DIR
      else process.env.FABU_CHECKPOINT_DIR = before
    }
  })
})
