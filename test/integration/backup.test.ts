import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import sharp from 'sharp'
import { held } from '../../src/sandbox/held.ts'
import { type Delivering, withStandIns } from '../support/delivering.ts'
import { isMongo, openOffice, type TestOffice } from '../support/office.ts'
import { approve, draftArticle } from '../support/path.ts'
import { runFabu } from '../support/runFabu.ts'

const texts = 20
const outlets = ['wechat', 'weibo', 'portal'] as const

let office: TestOffice
let outside: Delivering
let backup: { file: string; sha256: string; entries: number }
/** What a process of the restored office is given; the world outside stays as it is. */
let restored: Record<string, string>

beforeAll(async () => {
  // The processes of the tool have the machine's clock.
  office = await openOffice({ start: new Date().toISOString() })
  outside = await withStandIns(office)
  await office.payload.update({ collection: 'outlets', id: office.ids.outlets.weibo ?? '', data: { canReadTimeline: true } })
  const { mustBeHome } = await import('../../src/epochs/mustBeHome.ts')
  await mustBeHome({ payload: office.payload })
}, 120_000)
afterAll(async () => {
  await outside.standIns.close()
  await office.close()
})

const tool = async (args: string[], env: Record<string, string> = {}) => {
  const ran = await runFabu([...args, '--json'], env)
  if (ran.code !== 0) throw new Error(`fabu ${args.join(' ')} ended with ${ran.code}: ${ran.err}${ran.out}`)
  return JSON.parse(ran.out.trim().split('\n').at(-1) ?? '')
}

/** An empty place for another office, and an empty database where offices share a server. */
function placeFor(name: string): { folder: string; env: Record<string, string> } {
  const folder = path.join(path.dirname(office.folder), `${path.basename(office.folder)}-${name}`)
  const env = {
    FABU_OFFICE: folder,
    FABU_DATA_DIR: folder,
    FABU_MEDIA_DIR: path.join(folder, 'media'),
    FABU_SITE_DIR: path.join(folder, 'site'),
    FABU_SANDBOX_FILE: path.join(folder, 'sandbox.db'),
  }
  if (!isMongo) return { folder, env: { ...env, DATABASE_URL: '' } }
  const url = new URL(process.env.DATABASE_URL ?? '')
  url.pathname = `${url.pathname}_${name}`
  return { folder, env: { ...env, DATABASE_URL: url.href } }
}

const shown = async (key: string) =>
  (await held(outside.standIns.sandbox.store, await outside.outletUid(key)))
    .filter(({ state }) => state !== 'withdrawn')
    .map(({ edition }) => edition)

test('a backup is one file, checksummed, made while the office works', async () => {
  const data = await sharp({ create: { width: 1200, height: 700, channels: 3, background: '#369' } })
    .png()
    .toBuffer()
  const file = { data, mimetype: 'image/png', name: 'cover.png', size: data.length }
  const cover = await office.payload.create({ collection: 'media', data: { isDecorative: true }, file, req: await office.as('author') })
  for (let n = 0; n < texts; n++) {
    const more = { cover: cover.id, summary: `第 ${n} 篇的摘要。` }
    const draft = await draftArticle(office, { title: `恢复演练第 ${n} 篇`, column: 'news', more })
    await approve(office, { id: draft.id })
  }
  // Somebody is writing all the while.
  let isWriting = true
  const writing = (async () => {
    for (let n = 0; isWriting; n++) {
      await draftArticle(office, { title: `备份时撰写 ${n}` })
      // SQLite answers without leaving the process; the tool's end must be heard too.
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
  })()
  const folder = path.join(office.folder, 'backups')
  try {
    backup = await tool(['backup', '--to', folder])
  } finally {
    isWriting = false
    await writing
  }
  expect(readdirSync(folder).sort()).toEqual([path.basename(backup.file), `${path.basename(backup.file)}.sha256`])
  expect(readFileSync(`${backup.file}.sha256`, 'utf8')).toBe(`${backup.sha256}  ${path.basename(backup.file)}\n`)
  const { docs } = await office.payload.find({ collection: 'backups', depth: 0 })
  expect(docs).toMatchObject([{ file: path.basename(backup.file), sha256: backup.sha256, epoch: 1 }])
  const checked = await tool(['backup', '--verify', backup.file])
  expect(checked).toMatchObject({ isSealed: true, hasSecret: false, entries: backup.entries, database: { isOfOneMoment: true } })
}, 240_000)

test('a byte that changed is found, and nothing is restored from it', async () => {
  const spoilt = path.join(office.folder, 'spoilt.tar.gz')
  cpSync(backup.file, spoilt)
  const bytes = readFileSync(spoilt)
  bytes[Math.floor(bytes.length / 2)] = (bytes[Math.floor(bytes.length / 2)] ?? 0) ^ 0xff
  writeFileSync(spoilt, bytes)
  expect((await runFabu(['backup', '--verify', spoilt])).code).toBe(1)
  const place = placeFor('spoilt')
  const refused = await runFabu(['restore', spoilt, '--into', place.folder], place.env)
  expect([refused.code, readdirSync(path.dirname(office.folder)).filter((name) => name.includes('-spoilt'))]).toEqual([1, []])
  expect(refused.err).toContain('The backup is damaged')
}, 120_000)

test('back up, publish twenty, restore, go on: nothing twice, and the ledger regains the twenty', async () => {
  // One more is approved after the backup: nothing in it tells of that one.
  const { docs: covers } = await office.payload.find({ collection: 'media', limit: 1, depth: 0 })
  const late = await draftArticle(office, {
    title: '备份之后批准的一篇',
    column: 'news',
    more: { cover: covers[0]?.id, summary: '备份之后。' },
  })
  await approve(office, { id: late.id })
  // Platforms tell times in seconds.
  office.clock.advance(60_000)
  await outside.deliver()
  for (const key of outlets) expect((await shown(key)).length).toBe(texts + 1)
  const before = Object.fromEntries(await Promise.all(outlets.map(async (key) => [key, (await shown(key)).sort()])))

  const place = placeFor('restored')
  const made = await tool(['restore', backup.file, '--into', place.folder], place.env)
  expect(made).toMatchObject({ epoch: 2, unsure: texts * 4, faults: 0 })
  restored = { ...place.env, FABU_SANDBOX_FILE: path.join(office.folder, 'sandbox.db'), PAYLOAD_SECRET: process.env.PAYLOAD_SECRET ?? '' }

  // The clock stands still: nothing goes out, whoever runs it.
  expect(await tool(['deliver', '--once'], restored)).toMatchObject({ delivered: 0, pending: 0, held: 0, error: 0 })
  expect((await runFabu(['epoch', 'go', '--as', 'secretary@example.org'], restored)).err).toContain('The outlets were not asked yet')
  const asked = await tool(['epoch', 'ask'], restored)
  // The portal tells of no submission that is not asked for by its id; WeChat and Weibo show the one nobody here knows.
  // The site was restored too, so it does not show the twenty; everything outside does.
  expect(asked).toEqual({ delivered: texts * 3, absent: texts, held: 0, unanswered: 0, stillUnknown: 0, alarms: 2 })
  expect(await tool(['epoch', 'go', '--as', 'secretary@example.org'], restored)).toEqual({ epoch: 2, unknown: 0 })
  expect(await tool(['deliver', '--once'], restored)).toMatchObject({ delivered: texts, held: 0, error: 0 })

  for (const key of outlets) expect((await shown(key)).sort()).toEqual(before[key])
  const counted = await tool(['count', '--year', String(new Date().getFullYear()), '--origin', 'sandbox'], restored)
  expect(counted.total.publications + counted.apart.submitted.publications).toBe(texts * 4)
  expect(await tool(['verify'], restored)).toMatchObject({ chain: 'intact', publications: texts * 4 })
}, 400_000)

test('a restore overwrites nothing', async () => {
  const again = await runFabu(['restore', backup.file, '--into', restored.FABU_OFFICE ?? ''], restored)
  expect([again.code, again.err.includes('is not empty')]).toEqual([1, true])
}, 60_000)
