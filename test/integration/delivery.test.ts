import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import sharp from 'sharp'
import { FabuError } from '../../src/errors.ts'
import { clearFaults, setFault } from '../../src/sandbox/faults.ts'
import type { Snapshot } from '../../src/snapshot.ts'
import { type Delivering, withStandIns } from '../support/delivering.ts'
import { openOffice, type TestOffice } from '../support/office.ts'
import { approve, draftArticle } from '../support/path.ts'
import { bodyOf } from '../support/texts.ts'

let office: TestOffice
let out: Delivering
let cover: string

beforeAll(async () => {
  office = await openOffice()
  out = await withStandIns(office)
  const req = await office.as('author')
  const data = await sharp({ create: { width: 1200, height: 700, channels: 3, background: '#36c' } })
    .png()
    .toBuffer()
  const media = await office.payload.create({
    collection: 'media',
    data: { isDecorative: true },
    file: { data, mimetype: 'image/png', name: '封面.png', size: data.length },
    req,
  })
  cover = media.id
})
afterAll(async () => {
  await out.standIns.close()
  await office.close()
})

const outlets = (...keys: string[]) => keys.map((key) => office.ids.outlets[key])
const eventTypes = async (text: string) =>
  (await office.payload.find({ collection: 'events', where: { text: { equals: text } }, sort: 'seq', limit: 0 })).docs.map(
    ({ type }) => type,
  )
const publicationsOf = async (text: string) =>
  (await office.payload.find({ collection: 'publications', where: { text: { equals: text } }, sort: ['seq', 'channel'], limit: 0 })).docs
const stateOf = async (text: string) => (await out.deliveriesOf(text)).map(({ state }) => state)

describe('one approval', () => {
  test('reaches all four channels, and what they hold is what was approved', async () => {
    const draft = await draftArticle(office, { title: '四个渠道同日发布', column: 'news', more: { cover } })
    await approve(office, { id: draft.id })
    await out.deliver()
    const text = String(draft.uid)
    expect(await stateOf(text)).toEqual(['delivered', 'delivered', 'delivered', 'delivered'])
    const published = await publicationsOf(text)
    expect(published.map(({ channel, type, origin }) => `${channel} ${type} ${origin}`).sort()).toEqual([
      'cityPortal adoption sandbox',
      'cityPortal first sandbox',
      'website first sandbox',
      'wechat first sandbox',
      'weibo first sandbox',
    ])
    const { docs: editions } = await office.payload.find({ collection: 'editions', where: { text: { equals: text } } })
    const approved = JSON.parse(editions[0]?.canonical ?? '') as Snapshot
    for (const outlet of ['wechat', 'weibo', 'portal']) {
      const held = (await out.publicAt(outlet)).filter(({ edition }) => edition === editions[0]?.uid)
      expect(held).toHaveLength(1)
      expect(held[0]?.title).toContain(approved.title)
    }
    const page = readFileSync(path.join(office.folder, 'site', 'zh', 'articles', `${approved.slug}.html`), 'utf8')
    expect(page).toContain('四个渠道同日发布')
    // Every receipt's hash is of bytes that were kept.
    for (const { bytesHash } of published.filter(({ type }) => type === 'first')) {
      expect(existsSync(path.join(office.folder, 'kept', String(bytesHash).slice(0, 2), String(bytesHash)))).toBe(true)
    }
    expect(await eventTypes(text)).toEqual(expect.arrayContaining(['frozen', 'scheduled', 'published', 'adopted']))
  })

  test('with a time set goes out at that time, as approved, and is taken down at its end', async () => {
    const at = new Date(office.clock.now().getTime() + 8 * 3600_000)
    const down = new Date(at.getTime() + 3600_000)
    const draft = await draftArticle(office, { title: '定时发布', more: { publishAt: at.toISOString(), takeDownAt: down.toISOString() } })
    await approve(office, { id: draft.id })
    // A later, unreviewed draft changes nothing of what goes out.
    const req = await office.as('author')
    await office.payload.update({
      collection: 'articles',
      id: draft.id,
      data: { title: '未经审核的标题' },
      draft: true,
      overrideAccess: false,
      user: req.user,
      req,
    })
    await out.once()
    expect(await stateOf(String(draft.uid))).toEqual(['queued'])
    office.clock.set(at.toISOString())
    await out.once()
    const [delivery] = await out.deliveriesOf(String(draft.uid))
    expect(delivery?.state).toBe('delivered')
    const file = path.join(office.folder, 'site', new URL(delivery?.address ?? '').pathname)
    expect(readFileSync(file, 'utf8')).toContain('定时发布')
    expect(readFileSync(file, 'utf8')).not.toContain('未经审核')
    office.clock.set(down.toISOString())
    const { takeDown } = await import('../../src/delivery/takeDown.ts')
    expect(await takeDown({ payload: office.payload })).toBe(1)
    expect(await takeDown({ payload: office.payload })).toBe(0)
    await out.once()
    expect((await publicationsOf(String(draft.uid))).map(({ type }) => type)).toEqual(['first', 'withdrawal'])
    expect(readFileSync(file, 'utf8')).toContain('按期撤下')
  })
})

describe('in order', () => {
  test('a correction waits for what may have left, and takes the place of what has not', async () => {
    const draft = await draftArticle(office, { title: '先后次序', more: { outlets: outlets('portal') } })
    await approve(office, { id: draft.id })
    await setFault({ store: out.standIns.sandbox.store, outlet: await out.outletUid('portal'), kind: 'drop', times: 1 })
    await out.once()
    expect(await stateOf(String(draft.uid))).toEqual(['unknown'])
    await correctIt(draft.id, '更正后的内容')
    expect(await stateOf(String(draft.uid))).toEqual(['unknown', 'waiting'])
    await out.deliver()
    expect(await stateOf(String(draft.uid))).toEqual(['delivered', 'delivered'])
    const types = (await publicationsOf(String(draft.uid))).map(({ type }) => type).filter((type) => type !== 'adoption')
    expect(types).toEqual(['first', 'correction'])
  })

  test('withdrawing takes it back everywhere; where no program can, a person confirms', async () => {
    const draft = await draftArticle(office, { title: '撤下的稿件', column: 'news', more: { cover } })
    await approve(office, { id: draft.id })
    await out.deliver()
    const { withdraw } = await import('../../src/review/withdraw.ts')
    await expect(withdraw({ req: await office.as('author'), collection: 'articles', id: draft.id, reason: '有误' })).rejects.toMatchObject({
      status: 403,
    })
    await withdraw({ req: await office.as('secretary'), collection: 'articles', id: draft.id, reason: '内容有误，予以撤下。' })
    await out.deliver()
    const withdrawals = (await out.deliveriesOf(String(draft.uid))).filter(({ action }) => action === 'withdraw')
    expect(withdrawals.map(({ channel, state }) => `${channel} ${state}`).sort()).toEqual([
      'cityPortal delivered',
      'website delivered',
      'wechat delivered',
      'weibo held',
    ])
    const weibo = withdrawals.find(({ channel }) => channel === 'weibo')
    const { confirm } = await import('../../src/delivery/confirm.ts')
    await expect(confirm({ req: await office.as('reviewer'), id: weibo?.id ?? '', address: '' })).rejects.toMatchObject({ status: 403 })
    await confirm({ req: await office.as('publisher'), id: weibo?.id ?? '', address: '' })
    expect((await publicationsOf(String(draft.uid))).filter(({ type }) => type === 'withdrawal')).toHaveLength(4)
    expect((await office.payload.findByID({ collection: 'articles', id: draft.id }))._status).toBe('draft')
  })
})

describe('when an outlet misbehaves', () => {
  const portal = () => out.outletUid('portal')
  const fault = async (kind: Parameters<typeof setFault>[0]['kind'], value: string, times: number) =>
    setFault({ store: out.standIns.sandbox.store, outlet: await portal(), kind, value, times })

  test('an outage pauses the outlet and uses up no attempts', async () => {
    const draft = await draftArticle(office, { title: '窗口中断', more: { outlets: outlets('portal') } })
    await approve(office, { id: draft.id })
    const before = process.env.FABU_SANDBOX_URL
    process.env.FABU_SANDBOX_URL = 'http://127.0.0.1:47999'
    await out.once()
    await out.once()
    const [waiting] = await out.deliveriesOf(String(draft.uid))
    expect(waiting).toMatchObject({ state: 'queued', attempts: 0, problem: { kind: 'outage' } })
    const outlet = await office.payload.findByID({ collection: 'outlets', id: office.ids.outlets.portal ?? '' })
    expect(new Date(outlet.pausedUntil ?? 0).getTime()).toBeGreaterThan(office.clock.now().getTime())
    process.env.FABU_SANDBOX_URL = before
    // Two days later it is up again: nothing was given up.
    office.clock.advance(48 * 3600_000)
    await out.deliver()
    expect(await stateOf(String(draft.uid))).toEqual(['delivered'])
    expect((await office.payload.findByID({ collection: 'outlets', id: office.ids.outlets.portal ?? '' })).pausedUntil).toBeFalsy()
  })

  test('"too many requests" is tried again when the outlet says, not before', async () => {
    const draft = await draftArticle(office, { title: '限流', more: { outlets: outlets('portal') } })
    await approve(office, { id: draft.id })
    await fault('error', 'http:429:600', 1)
    await out.once()
    const [delivery] = await out.deliveriesOf(String(draft.uid))
    expect(delivery?.state).toBe('queued')
    expect(new Date(delivery?.nextAt ?? 0).getTime()).toBeGreaterThanOrEqual(office.clock.now().getTime() + 600_000)
    office.clock.advance(1300_000)
    await out.deliver()
    expect(await stateOf(String(draft.uid))).toEqual(['delivered'])
  })

  test('an answer lost after the commit is looked up, and nothing is sent twice', async () => {
    const draft = await draftArticle(office, { title: '答复丢失', more: { outlets: outlets('portal') } })
    await approve(office, { id: draft.id })
    await fault('drop', '', 1)
    await out.once()
    expect(await stateOf(String(draft.uid))).toEqual(['unknown'])
    await out.deliver()
    expect(await stateOf(String(draft.uid))).toEqual(['delivered'])
    const [delivery] = await out.deliveriesOf(String(draft.uid))
    expect((await out.publicAt('portal')).filter(({ edition }) => edition === delivery?.edition)).toHaveLength(1)
  })

  test('what keeps failing is failed after its horizon, and replayed by hand', async () => {
    const draft = await draftArticle(office, { title: '七日之后', more: { outlets: outlets('portal') } })
    await approve(office, { id: draft.id })
    await fault('error', 'http:429', 1_000_000)
    for (let day = 0; day < 400 && (await stateOf(String(draft.uid)))[0] === 'queued'; day++) {
      await out.once()
      office.clock.advance(3 * 3600_000)
    }
    const [failed] = await out.deliveriesOf(String(draft.uid))
    expect(failed?.state).toBe('failed')
    expect(await eventTypes(String(draft.uid))).toContain('failed')
    await clearFaults(out.standIns.sandbox.store, await portal())
    const { replay } = await import('../../src/delivery/replay.ts')
    await replay({ req: await office.as('publisher'), id: failed?.id ?? '' })
    await out.deliver()
    expect(await stateOf(String(draft.uid))).toEqual(['delivered'])
  })

  test('a daily budget holds the rest back until tomorrow', async () => {
    await office.payload.update({ collection: 'outlets', id: office.ids.outlets.portal ?? '', data: { dailyLimit: 1 } })
    office.clock.set(new Date(office.clock.now().getTime() + 24 * 3600_000).toISOString().replace(/T.*/, 'T02:00:00.000Z'))
    const drafts = []
    for (const title of ['预算一', '预算二']) {
      const draft = await draftArticle(office, { title, more: { outlets: outlets('portal') } })
      await approve(office, { id: draft.id })
      drafts.push(String(draft.uid))
    }
    await out.once()
    const states = (await Promise.all(drafts.map(stateOf))).flat().sort()
    expect(states).toEqual(['delivered', 'queued'])
    office.clock.advance(24 * 3600_000)
    await out.deliver()
    expect((await Promise.all(drafts.map(stateOf))).flat()).toEqual(['delivered', 'delivered'])
    await office.payload.update({ collection: 'outlets', id: office.ids.outlets.portal ?? '', data: { dailyLimit: null } })
  })
})

describe('a drill is not the real thing', () => {
  test('what was approved for the sandbox is held when the outlet has gone live since', async () => {
    const draft = await draftArticle(office, { title: '切换方式', more: { outlets: outlets('weibo') } })
    await approve(office, { id: draft.id })
    await office.payload.update({ collection: 'outlets', id: office.ids.outlets.weibo ?? '', data: { mode: 'manual' } })
    await out.once()
    const [delivery] = await out.deliveriesOf(String(draft.uid))
    expect(delivery).toMatchObject({ state: 'held', attempts: 1, problem: { code: 'outlet.modeChanged' } })
    expect(await publicationsOf(String(draft.uid))).toEqual([])
    await office.payload.update({ collection: 'outlets', id: office.ids.outlets.weibo ?? '', data: { mode: 'sandbox' } })
  })

  test('a live first publication is a first, whatever was drilled before', async () => {
    const draft = await draftArticle(office, { title: '先演练后正式', more: { outlets: outlets('weibo'), cover } })
    await approve(office, { id: draft.id })
    await out.deliver()
    await office.payload.update({ collection: 'outlets', id: office.ids.outlets.weibo ?? '', data: { mode: 'manual' } })
    await correctIt(draft.id, '先演练后正式，已更正')
    await out.once()
    const held = (await out.deliveriesOf(String(draft.uid))).find(({ state }) => state === 'held')
    const { confirm } = await import('../../src/delivery/confirm.ts')
    await confirm({ req: await office.as('publisher'), id: held?.id ?? '', address: 'https://weibo.com/1234567890/Q0bcdefgh' })
    expect((await publicationsOf(String(draft.uid))).map(({ type, origin }) => `${type} ${origin}`)).toEqual([
      'first sandbox',
      'first live',
    ])
    await office.payload.update({ collection: 'outlets', id: office.ids.outlets.weibo ?? '', data: { mode: 'sandbox' } })
  })
})

describe('what stands where no program reaches it', () => {
  const withdrawIt = async (id: string) => {
    const { withdraw } = await import('../../src/review/withdraw.ts')
    return withdraw({ req: await office.as('secretary'), collection: 'articles', id, reason: '内容有误。' })
  }
  const setOutlet = (key: string, data: Record<string, unknown>) =>
    office.payload.update({ collection: 'outlets', id: office.ids.outlets[key] ?? '', data })
  /** An article that a person put out in public, at an outlet that is on drills since. */
  const publicThenDrills = async (more: Record<string, unknown> = {}) => {
    await setOutlet('weibo', { mode: 'manual' })
    const draft = await draftArticle(office, { title: '正式发布后切回演练', more: { outlets: outlets('weibo'), cover, ...more } })
    await approve(office, { id: draft.id })
    await out.once()
    const { confirm } = await import('../../src/delivery/confirm.ts')
    const [held] = await out.deliveriesOf(String(draft.uid))
    const address = 'https://weibo.com/1234567890/Q0abcdefg'
    await confirm({ req: await office.as('publisher'), id: held?.id ?? '', address, externalId: '5112233445566778' })
    await setOutlet('weibo', { mode: 'sandbox' })
    return { id: draft.id, uid: String(draft.uid) }
  }
  const theTask = async (uid: string) => (await out.deliveriesOf(uid)).filter(({ action }) => action === 'withdraw')

  test('a text in public is withdrawn by a person when its outlet is on drills by now', async () => {
    const { id, uid } = await publicThenDrills()
    await withdrawIt(id)
    await out.deliver()
    const [task, ...others] = await theTask(uid)
    expect(others).toEqual([])
    expect(task).toMatchObject({ state: 'held', origin: 'live', mode: 'manual', problem: { code: 'outlet.modeChanged' } })
    const { replay } = await import('../../src/delivery/replay.ts')
    await expect(replay({ req: await office.as('publisher'), id: task?.id ?? '' })).rejects.toMatchObject({ code: 'replay.drill' })
    // Asked again, it is there once.
    const { outletsToClear } = await import('../../src/delivery/orderWithdrawal.ts')
    expect(await outletsToClear({ req: await office.as('secretary'), text: uid })).toEqual([])
    const { confirm } = await import('../../src/delivery/confirm.ts')
    await confirm({ req: await office.as('publisher'), id: task?.id ?? '', address: '' })
    expect((await publicationsOf(uid)).map(({ type, origin }) => `${type} ${origin}`)).toEqual(['first live', 'withdrawal live'])
    expect((await office.payload.find({ collection: 'standings', where: { text: { equals: uid } } })).docs).toEqual([])
  })

  test('so is one whose date to be taken down has come', async () => {
    const takeDownAt = new Date(office.clock.now().getTime() + 48 * 3600_000)
    const { uid } = await publicThenDrills({ takeDownAt: takeDownAt.toISOString() })
    office.clock.set(takeDownAt.toISOString())
    const { takeDown } = await import('../../src/delivery/takeDown.ts')
    await takeDown({ payload: office.payload })
    await out.deliver()
    expect(await theTask(uid)).toMatchObject([{ state: 'held', origin: 'live', problem: { code: 'outlet.modeChanged' } }])
  })

  test('a withdrawal at an outlet out of use waits for a person, and goes on by itself for none', async () => {
    const draft = await draftArticle(office, { title: '停用窗口上的文章', more: { outlets: outlets('portal') } })
    await approve(office, { id: draft.id })
    await out.deliver()
    await setOutlet('portal', { active: false })
    await withdrawIt(draft.id)
    const { takeDown } = await import('../../src/delivery/takeDown.ts')
    await takeDown({ payload: office.payload })
    const [task] = await theTask(String(draft.uid))
    expect(task).toMatchObject({ state: 'held', problem: { code: 'outlet.outOfUse' } })
    const { docs } = await office.payload.find({ collection: 'events', where: { text: { equals: draft.uid } }, sort: '-seq', limit: 1 })
    expect(docs[0]?.type).toBe('held')
    await setOutlet('portal', { active: true })
    const { replay } = await import('../../src/delivery/replay.ts')
    await replay({ req: await office.as('publisher'), id: task?.id ?? '' })
    await out.deliver()
    expect((await theTask(String(draft.uid))).map(({ state }) => state)).toEqual(['delivered'])
  })
})

describe('taking down', () => {
  test('what never left is only called off: nothing is taken down anywhere', async () => {
    const publishAt = new Date(office.clock.now().getTime() + 24 * 3600_000).toISOString()
    const draft = await draftArticle(office, { title: '未发先撤', more: { publishAt, outlets: outlets('portal', 'weibo') } })
    await approve(office, { id: draft.id })
    const { withdraw } = await import('../../src/review/withdraw.ts')
    await withdraw({ req: await office.as('publisher'), collection: 'articles', id: draft.id, reason: '不再需要。' })
    office.clock.advance(25 * 3600_000)
    await out.deliver()
    expect(await stateOf(String(draft.uid))).toEqual(['superseded', 'superseded'])
    expect(await publicationsOf(String(draft.uid))).toEqual([])
  })

  test('a correction that waits for a person does not keep a text up past its date', async () => {
    const takeDownAt = new Date(office.clock.now().getTime() + 48 * 3600_000)
    const draft = await draftArticle(office, {
      title: '按期撤下',
      more: { takeDownAt: takeDownAt.toISOString(), outlets: outlets('weibo'), cover },
    })
    await approve(office, { id: draft.id })
    await out.deliver()
    await correctIt(draft.id, '更正等待人工处理')
    await out.deliver()
    expect(await stateOf(String(draft.uid))).toEqual(['delivered', 'held'])
    office.clock.set(takeDownAt.toISOString())
    const { takeDown } = await import('../../src/delivery/takeDown.ts')
    await takeDown({ payload: office.payload })
    const rows = await out.deliveriesOf(String(draft.uid))
    expect(rows.map(({ action, state }) => `${action} ${state}`)).toEqual(['publish delivered', 'publish superseded', 'withdraw queued'])
  })

  test('a date that has passed is refused at submission', async () => {
    const takeDownAt = new Date(office.clock.now().getTime() - 1000).toISOString()
    const draft = await draftArticle(office, { title: '日期已过', more: { takeDownAt } })
    await expect(approve(office, { id: draft.id })).rejects.toMatchObject({
      reasons: [expect.objectContaining({ code: 'plan.takeDownPast' })],
    })
  })
})

describe('a fault of our own', () => {
  test('after the outlet took it is looked up, not sent again', async () => {
    const draft = await draftArticle(office, { title: '提交后本机出错', more: { outlets: outlets('portal') } })
    await approve(office, { id: draft.id })
    const { db } = office.payload
    const { updateOne } = db
    let isArmed = true
    // The disk fills up at the very moment the receipt is to be noted.
    db.updateOne = (async (args: Parameters<typeof updateOne>[0]) => {
      const progress = (args.data as { progress?: unknown } | undefined)?.progress
      if (isArmed && args.collection === 'deliveries' && progress && JSON.stringify(progress).includes('receipt')) {
        isArmed = false
        throw new Error('no space left on device')
      }
      return updateOne.call(db, args)
    }) as typeof updateOne
    await out.once()
    db.updateOne = updateOne
    expect(isArmed).toBe(false)
    expect(await stateOf(String(draft.uid))).toEqual(['unknown'])
    await out.deliver()
    const [delivery] = await out.deliveriesOf(String(draft.uid))
    expect(delivery?.state).toBe('delivered')
    expect((await out.publicAt('portal')).filter(({ edition }) => edition === delivery?.edition)).toHaveLength(1)
  })
})

describe('by hand', () => {
  test('a manual outlet holds what is to be posted until a person confirms with its address', async () => {
    const draft = await draftArticle(office, { title: '人工发布', more: { outlets: outlets('manual') } })
    await approve(office, { id: draft.id })
    await out.deliver()
    const [delivery] = await out.deliveriesOf(String(draft.uid))
    expect(delivery?.state).toBe('held')
    const { confirm } = await import('../../src/delivery/confirm.ts')
    for (const address of ['', 'javascript:alert(1)', 'http://192.168.1.5/x', 12]) {
      await expect(confirm({ req: await office.as('publisher'), id: delivery?.id ?? '', address })).rejects.toThrow(FabuError)
    }
    await confirm({ req: await office.as('publisher'), id: delivery?.id ?? '', address: 'https://weibo.com/1/abc' })
    const [published] = await publicationsOf(String(draft.uid))
    expect(published).toMatchObject({ address: 'https://weibo.com/1/abc', type: 'first', origin: 'live' })
    await expect(
      confirm({ req: await office.as('publisher'), id: delivery?.id ?? '', address: 'https://weibo.com/1/abc' }),
    ).rejects.toMatchObject({ status: 409 })
  })
})

describe('the record', () => {
  test('an edition whose bytes were changed is not sent, and verify names it', async () => {
    const { verify } = await import('../../src/verify/verify.ts')
    expect((await verify({ payload: office.payload })).faults).toEqual([])
    const draft = await draftArticle(office, { title: '被篡改的定稿', more: { outlets: outlets('site') } })
    await approve(office, { id: draft.id })
    const { docs } = await office.payload.find({ collection: 'editions', where: { text: { equals: draft.uid } } })
    const canonical = String(docs[0]?.canonical).replace('被篡改的定稿', '别的标题')
    await office.payload.db.updateOne({ collection: 'editions', id: docs[0]?.id ?? '', data: { canonical } })
    await out.once()
    expect(await stateOf(String(draft.uid))).toEqual(['held'])
    const { faults } = await verify({ payload: office.payload })
    expect(faults[0]?.record).toBe(`editions/${docs[0]?.uid}`)
    // The text's own row, too, no longer says what its last edition says.
    expect(new Set(faults.map(({ text }) => text))).toEqual(new Set([draft.uid]))
  })

  test('counting finds what the stand-ins hold, no more and no less', async () => {
    const { count } = await import('../../src/ledger/count.ts')
    const counted = await count({ payload: office.payload, year: 2026, origin: 'sandbox' })
    const weibo = counted.byWindow.find(({ name }) => name === '微博')
    expect(weibo?.publications).toBe((await out.publicAt('weibo')).length)
    expect(counted.apart.submitted.publications).toBeGreaterThan(0)
  })
})

async function correctIt(id: string, words: string) {
  const { correct } = await import('../../src/review/correct.ts')
  const { decide } = await import('../../src/review/decide.ts')
  const req = await office.as('author')
  await office.payload.update({
    collection: 'articles',
    id,
    data: { body: bodyOf(words) } as never,
    draft: true,
    overrideAccess: false,
    user: req.user,
    req,
  })
  const review = await correct({ req: await office.as('author'), collection: 'articles', id, note: '内容有误，现予更正。' })
  for (const person of ['reviewer', 'head', 'publisher'])
    await decide({ req: await office.as(person), review: review.id, decision: 'approve' })
}
