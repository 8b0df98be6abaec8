import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { setDisk } from '../../src/room.ts'
import { type Drill, openDrill } from '../support/drill.ts'
import { uploadPicture } from '../support/media.ts'
import { draftArticle } from '../support/path.ts'

/** The disk fills up on a working day. */
let drill: Drill
const room = { free: Number.POSITIVE_INFINITY }
beforeAll(async () => {
  drill = await openDrill('disk-full')
  setDisk(drill.office.payload, { free: async () => room.free })
})
afterAll(() => drill.close())

test('the disk fills up on a working day', async () => {
  const { office, out, approved } = drill
  const { payload, ids } = office
  const { submit } = await import('../../src/review/submit.ts')
  const { decide } = await import('../../src/review/decide.ts')
  const { withdraw } = await import('../../src/review/withdraw.ts')
  const both = ['site', 'portal']

  // 1. In the morning there is room: one text goes out, another is approved and waits its turn, a third is in review.
  const morning = await approved('早上已发', both)
  await out.deliver()
  const waiting = await approved('磁盘将满之前批准', both)
  const inReview = await draftArticle(office, { title: '磁盘将满时在审', more: { outlets: both.map((key) => ids.outlets[key]) } })
  const review = await submit({ req: await office.as('author'), collection: 'articles', id: inReview.id })

  // 2. Less than the reserve is left. Approving and uploading are refused, in a sentence that says what to do.
  room.free = 200 * 1024 * 1024
  const approving = async () => decide({ req: await office.as('reviewer'), review: review.id, decision: 'approve' })
  const full = { code: 'disk.full', status: 507, sentence: { zh: expect.stringContaining('磁盘快满了'), en: expect.any(String) } }
  await expect(approving()).rejects.toMatchObject(full)
  await expect(uploadPicture(office)).rejects.toMatchObject(full)
  expect((await payload.count({ collection: 'media' })).totalDocs).toBe(0)

  // 3. What was approved goes out all the same, and what has to go is withdrawn.
  await out.deliver()
  expect((await out.deliveriesOf(waiting.uid)).map(({ state }) => state)).toEqual(['delivered', 'delivered'])
  await withdraw({ req: await office.as('publisher'), collection: 'articles', id: morning.id, reason: '内容已过期。' })
  await out.deliver()
  expect((await drill.publicationsOf(morning.uid)).filter(({ type }) => type === 'withdrawal')).toHaveLength(2)

  // 4. Somebody makes room: the very same approval and upload go through, nothing has to be repaired.
  room.free = Number.POSITIVE_INFINITY
  await approving()
  for (const person of ['head', 'publisher']) await decide({ req: await office.as(person), review: review.id, decision: 'approve' })
  await uploadPicture(office)
  await out.deliver()
  expect((await out.deliveriesOf(String(inReview.uid))).map(({ state }) => state)).toEqual(['delivered', 'delivered'])

  // 5. In the afternoon not a byte is left below the site: its old pages stay whole, and the new ones follow when there is room.
  const keptWhole = await siteWithoutAByte()
  expect(await drill.faults()).toEqual([])
  drill.passed({ refused: 2, sentMeanwhile: 2, withdrawnMeanwhile: 2, pagesKeptWhole: keptWhole })
}, 120_000)

/** Answers how many pages stayed as they were; -1 where this user may not mount a small file system. */
async function siteWithoutAByte(): Promise<number> {
  const { out, office, approved } = drill
  const folder = mkdtempSync(path.join(path.dirname(office.folder), 'small-'))
  if (spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=6m', 'tmpfs', folder]).status !== 0) return -1
  const { FABU_SITE_DIR } = process.env
  const site = path.join(folder, 'site')
  mkdirSync(site)
  process.env.FABU_SITE_DIR = site
  try {
    await approved('磁盘尚有空间', ['site'])
    await out.deliver()
    const ballast = fill(folder)
    const before = pagesBelow(site)
    const late = await approved('磁盘已满', ['site'])
    expect(await out.once()).toMatchObject({ delivered: 0, error: 1 })
    expect([...before].filter(([name, bytes]) => readFileSync(path.join(site, name), 'utf8') !== bytes)).toEqual([])
    expect((await out.deliveriesOf(late.uid)).map(({ state }) => state)).toEqual(['queued'])
    rmSync(ballast)
    await out.deliver()
    expect((await out.deliveriesOf(late.uid)).map(({ state }) => state)).toEqual(['delivered'])
    return before.size
  } finally {
    process.env.FABU_SITE_DIR = FABU_SITE_DIR
    spawnSync('umount', ['-l', folder])
  }
}

function fill(folder: string): string {
  const file = path.join(folder, 'ballast')
  for (const size of [1024 * 1024, 64 * 1024, 4096]) {
    for (;;) {
      try {
        writeFileSync(file, Buffer.alloc(size), { flag: 'a' })
      } catch {
        break
      }
    }
  }
  return file
}

const pagesBelow = (folder: string) =>
  new Map(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.html'))
      .map((name) => [name, readFileSync(path.join(folder, name), 'utf8')]),
  )
