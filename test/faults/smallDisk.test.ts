import { copyFileSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import sharp from 'sharp'
import { sha256 } from '../../src/canonicalJson.ts'
import { type Delivering, withStandIns } from '../support/delivering.ts'
import { uploadPicture } from '../support/media.ts'
import { isMongo, openOffice, type TestOffice } from '../support/office.ts'
import { approve, draftArticle } from '../support/path.ts'
import { fill, mayMount, type SmallDisk, smallDisk } from '../support/smallDisk.ts'

/** The whole office, its SQLite file too, on a real disk of 96 MB, 40 of them reserved. On MongoDB the database lies elsewhere. */
const onSmallDisk = mayMount() && !isMongo ? test : test.skip
let disk: SmallDisk | undefined
let office: TestOffice | undefined
let out: Delivering | undefined
const { FABU_TEST_FOLDER, FABU_RESERVED_BYTES } = process.env

beforeAll(async () => {
  if (onSmallDisk !== test) return
  disk = smallDisk({ megabytes: 96 })
  copyFileSync(path.join(FABU_TEST_FOLDER ?? '', 'fabu.db'), path.join(disk.folder, 'fabu.db'))
  Object.assign(process.env, { FABU_TEST_FOLDER: disk.folder, FABU_RESERVED_BYTES: String(40 * 1024 * 1024) })
  office = await openOffice()
  out = await withStandIns(office)
}, 60_000)
afterAll(async () => {
  await out?.standIns.close()
  await office?.close()
  disk?.close()
  Object.assign(process.env, { FABU_TEST_FOLDER, FABU_RESERVED_BYTES: FABU_RESERVED_BYTES ?? '' })
})

const opened = () => {
  if (!disk || !office || !out) throw new Error('There is no small disk.')
  return { disk, office, out }
}

/** Uploads whose bytes are not those of their name: half-written ones. */
const halfWritten = (folder: string) =>
  readdirSync(path.join(folder, 'media')).filter(
    (name) => /^[0-9a-f]{64}\.\w+$/.test(name) && sha256(readFileSync(path.join(folder, 'media', name))) !== name.slice(0, 64),
  )

onSmallDisk(
  'into the reserve: approving and uploading are refused in a sentence; sending and withdrawing go on',
  async () => {
    const { disk, office, out } = opened()
    const { submit } = await import('../../src/review/submit.ts')
    const { decide } = await import('../../src/review/decide.ts')
    const { withdraw } = await import('../../src/review/withdraw.ts')
    const outlets = [office.ids.outlets.site, office.ids.outlets.portal]
    const shown = await draftArticle(office, { title: '早上已发', more: { outlets } })
    await approve(office, { id: shown.id })
    await out.deliver()
    const approved = await draftArticle(office, { title: '已批准待发', more: { outlets } })
    await approve(office, { id: approved.id })
    const inReview = await draftArticle(office, { title: '正在审核', more: { outlets } })
    const review = await submit({ req: await office.as('author'), collection: 'articles', id: inReview.id })

    const ballast = fill(disk.folder, { leave: 30 * 1024 * 1024 })
    const approving = async () => decide({ req: await office.as('reviewer'), review: review.id, decision: 'approve' })
    const full = { code: 'disk.full', status: 507, sentence: { zh: expect.stringContaining('磁盘快满了') } }
    await expect(approving()).rejects.toMatchObject(full)
    await expect(uploadPicture(office)).rejects.toMatchObject(full)
    await out.deliver()
    expect((await out.deliveriesOf(String(approved.uid))).map(({ state }) => state)).toEqual(['delivered', 'delivered'])
    await withdraw({ req: await office.as('publisher'), collection: 'articles', id: shown.id, reason: '内容已过期。' })
    await out.deliver()
    const withdrawals = (await out.deliveriesOf(String(shown.uid))).filter(({ action }) => action === 'withdraw')
    expect(withdrawals.map(({ state }) => state)).toEqual(['delivered', 'delivered'])
    expect(halfWritten(office.folder)).toEqual([])
    rmSync(ballast)
    await approving()
    await uploadPicture(office)
  },
  120_000,
)

onSmallDisk(
  'without a byte left a write is refused whole; with room again everything verifies and goes on',
  async () => {
    const { disk, office, out } = opened()
    const { payload } = office
    process.env.FABU_RESERVED_BYTES = '1'
    const outlets = [office.ids.outlets.site]
    const text = await draftArticle(office, { title: '磁盘全满时批准', more: { outlets } })
    const tight = fill(disk.folder, { leave: 200 * 1024 })
    const noise = await sharp({
      create: { width: 900, height: 700, channels: 3, background: '#888', noise: { type: 'gaussian', mean: 128, sigma: 60 } },
    })
      .png()
      .toBuffer()
    const file = { data: noise, mimetype: 'image/png', name: '大图.png', size: noise.length }
    const uploading = async () =>
      office.payload.create({ collection: 'media', data: { isDecorative: true }, file, req: await office.as('author') })
    await expect(uploading()).rejects.toThrow()
    expect(halfWritten(office.folder)).toEqual([])
    rmSync(tight)
    const ballast = fill(disk.folder)
    const before = (await payload.count({ collection: 'events' })).totalDocs
    await expect(approve(office, { id: text.id })).rejects.toThrow()
    rmSync(ballast)
    expect((await payload.count({ collection: 'events' })).totalDocs).toBeGreaterThanOrEqual(before)
    const { verify } = await import('../../src/verify/verify.ts')
    expect((await verify({ payload })).faults).toEqual([])
    const later = await draftArticle(office, { title: '腾出空间之后', more: { outlets } })
    await uploading()
    await approve(office, { id: later.id })
    await out.deliver()
    expect((await out.deliveriesOf(String(later.uid))).map(({ state }) => state)).toEqual(['delivered'])
  },
  120_000,
)
