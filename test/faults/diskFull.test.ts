import { spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import sharp from 'sharp'
import { setDisk } from '../../src/room.ts'
import { type Delivering, withStandIns } from '../support/delivering.ts'
import { openOffice, type TestOffice } from '../support/office.ts'
import { approve, draftArticle } from '../support/path.ts'
import { fill, mayMount, smallDisk } from '../support/smallDisk.ts'

let office: TestOffice
let outside: Delivering
const room = { free: Number.POSITIVE_INFINITY }

beforeAll(async () => {
  office = await openOffice()
  outside = await withStandIns(office)
  setDisk(office.payload, { free: async () => room.free })
})
afterAll(async () => {
  await outside.standIns.close()
  await office.close()
})

let pictures = 0
const upload = async () => {
  const data = await sharp({
    create: { width: 900, height: 600, channels: 3, background: `#${String(++pictures).padStart(6, '0')}` },
  })
    .png()
    .toBuffer()
  const file = { data, mimetype: 'image/png', name: 'picture.png', size: data.length }
  return office.payload.create({ collection: 'media', data: { isDecorative: true }, file, req: await office.as('author') })
}

test('below the reserve nothing is approved or uploaded; what is approved goes out, and withdrawing works', async () => {
  const { payload, ids } = office
  const { submit } = await import('../../src/review/submit.ts')
  const { decide } = await import('../../src/review/decide.ts')
  const { withdraw } = await import('../../src/review/withdraw.ts')
  const outlets = [ids.outlets.site, ids.outlets.portal]
  const out = await draftArticle(office, { title: '磁盘将满之前批准', more: { outlets } })
  await approve(office, { id: out.id })
  const waiting = await draftArticle(office, { title: '磁盘将满时送审', more: { outlets } })
  const before = await payload.count({ collection: 'media' })

  room.free = 200 * 1024 * 1024
  await expect(upload()).rejects.toMatchObject({ code: 'disk.full', status: 507 })
  expect((await payload.count({ collection: 'media' })).totalDocs).toBe(before.totalDocs)
  const review = await submit({ req: await office.as('author'), collection: 'articles', id: waiting.id })
  const refused = decide({ req: await office.as('reviewer'), review: review.id, decision: 'approve' })
  await expect(refused).rejects.toMatchObject({ code: 'disk.full' })
  await refused.catch(({ sentence }) => expect(sentence.zh).toContain('磁盘快满了'))
  expect((await payload.findByID({ collection: 'reviews', id: review.id, depth: 0 })).step).toBe(0)

  await outside.deliver()
  expect((await outside.deliveriesOf(String(out.uid))).map(({ state }) => state)).toEqual(['delivered', 'delivered'])
  await withdraw({ req: await office.as('publisher'), collection: 'articles', id: out.id, reason: '内容已过期。' })
  await outside.deliver()
  const rows = await outside.deliveriesOf(String(out.uid))
  expect(rows.filter(({ action }) => action === 'withdraw').map(({ state }) => state)).toEqual(['delivered', 'delivered'])

  room.free = Number.POSITIVE_INFINITY
  await decide({ req: await office.as('reviewer'), review: review.id, decision: 'approve' })
  await upload()
})

/** Skipped, and counted as skipped, where this user may not mount a small file system. */
const onSmallDisk = mayMount() ? test : test.skip
const beside = () => path.dirname(office.folder)

const below = (folder: string) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()

describe('a disk with nothing left at all', () => {
  onSmallDisk('the site keeps its old pages whole, and the new ones follow when there is room', async () => {
    const disk = smallDisk({ below: beside() })
    const site = path.join(disk.folder, 'site')
    mkdirSync(site)
    const { FABU_SITE_DIR } = process.env
    process.env.FABU_SITE_DIR = site
    try {
      const outlets = [office.ids.outlets.site]
      const first = await draftArticle(office, { title: '磁盘尚有空间', more: { outlets } })
      await approve(office, { id: first.id })
      await outside.deliver()
      const ballast = fill(disk.folder)
      const before = below(site)
      const bytes = before.filter((name) => name.endsWith('.html')).map((name) => readFileSync(path.join(site, name), 'utf8'))
      const second = await draftArticle(office, { title: '磁盘已满', more: { outlets } })
      await approve(office, { id: second.id })
      expect(await outside.once()).toMatchObject({ delivered: 0, error: 1 })
      expect(below(site).filter((name) => name.endsWith('.new'))).toEqual([])
      expect(before.filter((name) => name.endsWith('.html')).map((name) => readFileSync(path.join(site, name), 'utf8'))).toEqual(bytes)
      const [waiting] = await outside.deliveriesOf(String(second.uid))
      expect([waiting?.state, (waiting?.problem as { kind?: string } | null)?.kind]).toEqual(['queued', 'retry'])
      rmSync(ballast)
      await outside.deliver()
      expect((await outside.deliveriesOf(String(second.uid))).map(({ state }) => state)).toEqual(['delivered'])
    } finally {
      process.env.FABU_SITE_DIR = FABU_SITE_DIR
      disk.close()
    }
  })

  onSmallDisk('kept bytes and backups are whole or not there', async () => {
    const disk = smallDisk({ below: beside() })
    const { backUp } = await import('../../src/backup/backUp.ts')
    const { officeInUse } = await import('../../src/office.ts')
    const { keepBytes } = await import('../../src/delivery/kept.ts')
    const { FABU_DATA_DIR } = process.env
    try {
      fill(disk.folder)
      await expect(backUp({ payload: office.payload, office: officeInUse(), to: path.join(disk.folder) })).rejects.toThrow()
      process.env.FABU_DATA_DIR = disk.folder
      await expect(keepBytes(Buffer.alloc(100_000, 'x'))).rejects.toMatchObject({ code: 'ENOSPC' })
      expect(below(disk.folder).filter((name) => !name.startsWith('ballast') && !/^kept(\/\w\w)?$/.test(name))).toEqual([])
      expect((await office.payload.count({ collection: 'backups' })).totalDocs).toBe(0)
    } finally {
      process.env.FABU_DATA_DIR = FABU_DATA_DIR
      disk.close()
    }
  })
})

test.each(['pretty', 'json'])('a log that cannot be written (%s) stops nothing', (format) => {
  const disk = mayMount() ? smallDisk({ below: beside() }) : null
  if (disk) fill(disk.folder)
  const script = 'node --conditions=production --import tsx test/support/logAndGoOn.ts 2>/dev/full'
  const env = {
    ...process.env,
    NODE_OPTIONS: '',
    FABU_LOG_FORMAT: format,
    FABU_LOG_LEVEL: 'info',
    ...(disk ? { FABU_LOG_DIR: disk.folder } : {}),
  }
  const ran = spawnSync('sh', ['-c', process.platform === 'linux' ? script : script.replace(' 2>/dev/full', '')], { env, encoding: 'utf8' })
  disk?.close()
  expect([ran.status, ran.stdout]).toEqual([0, 'still there\n'])
})
