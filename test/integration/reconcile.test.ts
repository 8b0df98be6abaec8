import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import sharp from 'sharp'
import type { Alarm } from '../../src/payload-types.ts'
import { actInConsole, type ConsoleAct } from '../../src/sandbox/console.ts'
import { clearFaults, setFault } from '../../src/sandbox/faults.ts'
import { type Delivering, withStandIns } from '../support/delivering.ts'
import { openOffice, type TestOffice } from '../support/office.ts'
import { approve, draftArticle } from '../support/path.ts'
import { stored } from '../support/stored.ts'

let office: TestOffice
let out: Delivering
let cover: string
let count = 0

beforeAll(async () => {
  office = await openOffice()
  out = await withStandIns(office)
  const data = await sharp({ create: { width: 1200, height: 700, channels: 3, background: '#36c' } })
    .png()
    .toBuffer()
  const file = { data, mimetype: 'image/png', name: '封面.png', size: data.length }
  cover = (await office.payload.create({ collection: 'media', data: { isDecorative: true }, file, req: await office.as('author') })).id
  await office.payload.update({ collection: 'outlets', id: office.ids.outlets.weibo ?? '', data: { canReadTimeline: true } })
})
afterAll(async () => {
  await out.standIns.close()
  await office.close()
})
beforeEach(async () => {
  // A day of its own for each test, as quotas are a day's.
  office.clock.advance(24 * 3600_000)
  for (const key of ['wechat', 'weibo', 'portal']) await clearFaults(out.standIns.sandbox.store, await out.outletUid(key))
})

/** An article that went out to one outlet, and its uid. */
async function published(...keys: string[]) {
  count += 1
  const outlets = keys.map((key) => office.ids.outlets[key])
  const draft = await draftArticle(office, { title: `核对的稿件之${count}`, column: 'news', more: { cover, outlets } })
  await approve(office, { id: draft.id })
  await out.deliver()
  // The portal takes its time to decide.
  office.clock.advance(60_000)
  await out.standIns.sandbox.tick()
  expect((await out.deliveriesOf(String(draft.uid))).map(({ state }) => state)).toEqual(keys.map(() => 'delivered'))
  return { id: draft.id, uid: String(draft.uid) }
}

async function look(key: string, isAll = true) {
  const { reconcile } = await import('../../src/reconcile/reconcile.ts')
  const [round] = await reconcile({ payload: office.payload, outlet: await out.outletUid(key), isByHand: true, isAll })
  return round
}

/** Two looks, six minutes apart: what is gone at an outlet is told after the second. */
async function lookTwice(key: string) {
  const first = await look(key)
  office.clock.advance(6 * 60_000)
  return { first, second: await look(key) }
}

const openAlarms = async (key: string): Promise<Alarm[]> =>
  (
    await office.payload.find({
      collection: 'alarms',
      where: { and: [{ outlet: { equals: await out.outletUid(key) } }, { state: { equals: 'open' } }] },
      sort: 'createdAt',
      limit: 0,
      depth: 0,
    })
  ).docs

const settle = async (alarm: Alarm, as: string, explanation = '已核实。', person = 'publisher') => {
  const { settleAlarm } = await import('../../src/reconcile/settleAlarm.ts')
  return settleAlarm({ req: await office.as(person), id: alarm.id, as, explanation })
}
const settleAll = async (key: string) => {
  for (const alarm of await openAlarms(key)) await settle(alarm, alarm.kind === 'unexplained' ? 'adopted' : 'resolved')
}
const console_ = async (key: string, act: ConsoleAct) => {
  const outlet = await out.outletUid(key)
  const channel = { wechat: 'wechat', weibo: 'weibo', portal: 'cityPortal' }[key] ?? ''
  await actInConsole({ store: out.standIns.sandbox.store, outlet, channel, act, now: office.clock.now() })
}
const eventsOf = async (text: string) =>
  (await office.payload.find({ collection: 'events', where: { text: { equals: text } }, sort: 'seq', limit: 0 })).docs
const siteFile = (name: string) => path.join(office.folder, 'site', name)

/** Everything but what looking itself notes: alarms, their events, when a piece was seen, what quotas were spent. */
async function record() {
  const { alarms, standings, inventories, quotas, tokens, events, ...rest } = (await stored(office)) as Record<
    string,
    Record<string, unknown>[]
  >
  return { ...rest, events: events?.filter(({ type }) => type !== 'alarm') }
}

describe('what is out and as it was sent', () => {
  test('raises nothing on any channel', async () => {
    await published('site', 'wechat', 'weibo', 'portal')
    for (const key of ['site', 'wechat', 'weibo', 'portal']) {
      const { first, second } = await lookTwice(key)
      expect(first).toMatchObject({ problem: null, suspects: 0, raised: 0 })
      expect(first?.looked).toBeGreaterThan(0)
      expect(second?.same).toBe(second?.looked)
      expect(await openAlarms(key)).toEqual([])
    }
  })
})

type Case = { key: string; act: ConsoleAct; kind: string; code?: string; isTwice?: boolean; isText: boolean }
const cases: Case[] = [
  { key: 'wechat', act: 'consoleDelete', kind: 'gone', code: 'wechat.publish.5', isTwice: true, isText: true },
  { key: 'wechat', act: 'consoleBan', kind: 'gone', code: 'wechat.publish.6', isTwice: true, isText: true },
  { key: 'wechat', act: 'consoleEdit', kind: 'changed', isText: true },
  { key: 'wechat', act: 'consolePost', kind: 'unexplained', isText: false },
  { key: 'weibo', act: 'consoleDelete', kind: 'gone', code: 'weibo.20101', isTwice: true, isText: true },
  { key: 'weibo', act: 'consoleEdit', kind: 'changed', isText: true },
  { key: 'weibo', act: 'consolePost', kind: 'unexplained', isText: false },
  { key: 'portal', act: 'rollBack', kind: 'gone', code: 'cityPortal.withdrawn', isTwice: true, isText: true },
  { key: 'portal', act: 'consoleEdit', kind: 'changed', isText: true },
]

describe('each finding ends in exactly one alarm, and changes nothing', () => {
  test.each(cases)('$key $act', async ({ key, act, kind, code, isTwice, isText }) => {
    const { uid } = await published(key)
    await look(key)
    const before = await record()
    await console_(key, act)
    const first = await look(key)
    // What an outlet says is gone is seen twice before anybody is told.
    expect(await openAlarms(key)).toHaveLength(isTwice ? 0 : 1)
    expect(first?.suspects).toBe(isTwice ? 1 : 0)
    office.clock.advance(6 * 60_000)
    await look(key)
    await look(key)
    const [alarm, ...others] = await openAlarms(key)
    expect(others).toEqual([])
    expect(alarm).toMatchObject({ kind, ...(code ? { code } : {}) })
    if (isText) expect(alarm?.text).toBe(uid)
    expect(readFileSync(path.join(office.folder, 'kept', String(alarm?.found).slice(0, 2), String(alarm?.found))).length).toBeGreaterThan(0)
    expect((await eventsOf(uid)).filter(({ type }) => type === 'alarm')).toHaveLength(isText ? 1 : 0)
    expect(await record()).toEqual(before)
    await settleAll(key)
    await look(key)
    expect(await openAlarms(key)).toEqual([])
  })

  test('website: a page changed, a page gone, a part changed, a list changed, a file nobody wrote', async () => {
    const { uid } = await published('site')
    const [delivery] = await out.deliveriesOf(uid)
    const page = siteFile(new URL(delivery?.address ?? '').pathname)
    const part = siteFile(`parts/${delivery?.edition}.html`)
    const list = siteFile('zh/index.html')
    const damages: { file: string; change: () => void; kind: string; isText: boolean }[] = [
      {
        file: page,
        change: () => writeFileSync(page, `${readFileSync(page, 'utf8')}<script src="https://bad.example/x.js"></script>`),
        kind: 'changed',
        isText: true,
      },
      { file: page, change: () => rmSync(page), kind: 'gone', isText: true },
      {
        file: part,
        change: () => writeFileSync(part, readFileSync(part, 'utf8').replace('第一段', '第壹段')),
        kind: 'changed',
        isText: true,
      },
      { file: list, change: () => writeFileSync(list, 'hacked'), kind: 'changed', isText: false },
      { file: siteFile('zh/shell.html'), change: () => writeFileSync(siteFile('zh/shell.html'), 'x'), kind: 'unexplained', isText: false },
    ]
    for (const { file, change, kind, isText } of damages) {
      let whole: Buffer | null = null
      try {
        whole = readFileSync(file)
      } catch {}
      const before = await record()
      change()
      await look('site')
      await look('site')
      const [alarm, ...others] = await openAlarms('site')
      expect(others).toEqual([])
      expect(alarm).toMatchObject({ kind, text: isText ? uid : expect.not.stringContaining(uid) })
      expect(await record()).toEqual(before)
      if (whole) writeFileSync(file, whole)
      await look('site')
      if (alarm) await settle(alarm, alarm.kind === 'unexplained' ? 'adopted' : 'resolved')
      await look('site')
      expect(await openAlarms('site')).toEqual([])
    }
    const { docs } = await office.payload.find({ collection: 'alarms', where: { text: { equals: uid } }, sort: 'createdAt' })
    // The words of what was changed are in the alarm.
    expect(docs.some(({ differences }) => JSON.stringify(differences).includes('第壹段'))).toBe(true)
    // The same damage again, after it was mended, is another alarm.
    writeFileSync(page, `${readFileSync(page, 'utf8')}<script src="https://bad.example/x.js"></script>`)
    await look('site')
    const [again] = await openAlarms('site')
    expect(again).toMatchObject({ kind: 'changed', episode: 2 })
    if (again) await settle(again, 'resolved')
  })
})

describe('an outage', () => {
  test('is no alarm, and neither is what is back at the second look', async () => {
    await published('wechat')
    const uid = await out.outletUid('wechat')
    await setFault({ store: out.standIns.sandbox.store, outlet: uid, kind: 'error', value: 'http:503', times: 50 })
    const round = await look('wechat')
    expect(round?.problem?.code).toBe('wechat.http.503')
    office.clock.advance(6 * 60_000)
    await look('wechat')
    await clearFaults(out.standIns.sandbox.store, uid)
    await setFault({ store: out.standIns.sandbox.store, outlet: uid, kind: 'error', value: '53600', times: 1, call: 'getarticle' })
    await look('wechat')
    office.clock.advance(6 * 60_000)
    await look('wechat')
    expect(await openAlarms('wechat')).toEqual([])
  })
})

describe('settling', () => {
  test('what is gone can be taken as withdrawn: the ledger says so, since when and by whom', async () => {
    const { uid } = await published('wechat')
    await console_('wechat', 'consoleDelete')
    const { first } = await lookTwice('wechat')
    expect(first?.suspects).toBe(1)
    const [alarm] = await openAlarms('wechat')
    if (!alarm) throw new Error('There is no alarm.')
    await expect(settle(alarm, 'withdrawn', '已核实', 'author')).rejects.toMatchObject({ status: 403 })
    await expect(settle(alarm, 'adopted')).rejects.toMatchObject({ status: 409, code: 'alarm.settlement' })
    await expect(settle(alarm, 'withdrawn', ' ')).rejects.toMatchObject({ status: 400 })
    await settle(alarm, 'withdrawn', '账号管理员误删，按撤下处理。')
    await expect(settle(alarm, 'resolved')).rejects.toMatchObject({ status: 409, code: 'alarm.settled' })
    const { docs } = await office.payload.find({ collection: 'publications', where: { text: { equals: uid } }, sort: 'seq' })
    expect(docs.map(({ type }) => type)).toEqual(['first', 'withdrawal'])
    expect(docs[1]?.at).toBe(alarm.firstSeenAt)
    const withdrawn = (await out.deliveriesOf(uid)).find(({ action }) => action === 'withdraw')
    expect(withdrawn).toMatchObject({ state: 'delivered', settledBy: '签发己' })
    const types = (await eventsOf(uid)).map(({ type }) => type)
    expect(types.slice(-3)).toEqual(['alarm', 'withdrawn', 'alarmSettled'])
    await lookTwice('wechat')
    expect(await openAlarms('wechat')).toEqual([])
    const { verify } = await import('../../src/verify/verify.ts')
    expect((await verify({ payload: office.payload })).faults).toEqual([])
  })

  test('an adopted piece stays explained; a text that stands after its withdrawal is an alarm on the text', async () => {
    await console_('wechat', 'consolePost')
    await look('wechat')
    const [strange] = await openAlarms('wechat')
    if (strange) await settle(strange, 'adopted', '值班室应急发布。', 'secretary')
    await look('wechat')
    expect(await openAlarms('wechat')).toEqual([])
    const { uid, id } = await published('weibo')
    const { withdraw } = await import('../../src/review/withdraw.ts')
    await withdraw({ req: await office.as('secretary'), collection: 'articles', id, reason: '有误。' })
    await out.deliver()
    const { confirm } = await import('../../src/delivery/confirm.ts')
    const held = (await out.deliveriesOf(uid)).find(({ state }) => state === 'held')
    // Somebody confirms what they did not do.
    await confirm({ req: await office.as('publisher'), id: held?.id ?? '', address: '' })
    await look('weibo')
    expect((await openAlarms('weibo')).map(({ kind }) => kind)).toEqual(['unexplained'])
    await settleAll('weibo')
  })
})

test('a text that was sealed and yet stands is one alarm that brings none of its words back', async () => {
  const { payload } = office
  const { uid, id } = await published('weibo')
  const { withdraw } = await import('../../src/review/withdraw.ts')
  const { confirm } = await import('../../src/delivery/confirm.ts')
  const { readKept } = await import('../../src/delivery/kept.ts')
  const { askSeal } = await import('../../src/sealing/askSeal.ts')
  const { decideSeal } = await import('../../src/sealing/decideSeal.ts')
  const { sealDue } = await import('../../src/sealing/sealDue.ts')
  await withdraw({ req: await office.as('secretary'), collection: 'articles', id, reason: '有误。' })
  await out.deliver()
  const held = (await out.deliveriesOf(uid)).find(({ state }) => state === 'held')
  // Somebody confirms what they did not do, and an alarm is there before the seal.
  await confirm({ req: await office.as('publisher'), id: held?.id ?? '', address: '' })
  await look('weibo')
  expect((await openAlarms('weibo')).map(({ kind, text }) => [kind, text])).toEqual([['unexplained', uid]])
  const asked = await askSeal({ req: await office.as('publisher'), collection: 'articles', id, ground: '条例', documentNumber: '15号' })
  await decideSeal({ req: await office.as('secretary'), id: asked.id, decision: 'confirm' })
  const readMedia = async (file: string) => readFileSync(path.join(office.folder, 'media', path.basename(file)))
  // The stand-in keeps the piece, as a platform does that did not delete it.
  expect(await sealDue({ payload, folder: path.join(office.folder, 'site'), readMedia })).toBe(1)
  for (let times = 0; times < 2; times++) await look('weibo')
  const alarms = await openAlarms('weibo')
  expect(alarms).toMatchObject([{ kind: 'unexplained', title: '', text: uid, reason: { zh: expect.stringContaining('已依法封存') } }])
  expect(String(await readKept(alarms[0]?.found ?? ''))).not.toContain('核对的稿件')
  await settleAll('weibo')
}, 120_000)

describe('one thing that is gone', () => {
  test('is one alarm, also once the platform has forgotten why', async () => {
    const { uid } = await published('wechat')
    const outlet = await out.outletUid('wechat')
    await console_('wechat', 'consoleDelete')
    await lookTwice('wechat')
    const [alarm] = await openAlarms('wechat')
    expect(alarm).toMatchObject({ kind: 'gone', code: 'wechat.publish.5', text: uid })
    if (alarm) await settle(alarm, 'resolved')
    await setFault({ store: out.standIns.sandbox.store, outlet, kind: 'error', value: '53502', times: 50, call: 'freepublish/get' })
    for (let days = 0; days < 2; days++) {
      await lookTwice('wechat')
      office.clock.advance(24 * 3600_000)
    }
    expect(await openAlarms('wechat')).toEqual([])
    expect((await eventsOf(uid)).filter(({ type }) => type === 'alarm')).toHaveLength(1)
  })
})

describe('callbacks', () => {
  test.each([
    { key: 'wechat', act: 'consoleBan' as const, code: 'wechat.publish.6' },
    { key: 'wechat', act: 'consoleDelete' as const, code: 'wechat.publish.5' },
    { key: 'portal', act: 'rollBack' as const, code: 'cityPortal.withdrawn' },
  ])('$key tells of $act by itself: one alarm, and the look finds the same', async ({ key, act, code }) => {
    const { uid } = await published(key)
    await console_(key, act)
    await out.standIns.sandbox.tick()
    await out.standIns.sandbox.tick()
    expect(await openAlarms(key)).toMatchObject([{ kind: 'gone', code, text: uid }])
    await lookTwice(key)
    expect(await openAlarms(key)).toHaveLength(1)
    expect((await eventsOf(uid)).filter(({ type }) => type === 'alarm')).toHaveLength(1)
    await settleAll(key)
  })
})

test('a second website in use is refused: both would be written into one folder', async () => {
  const data = { name: '第二网站', channel: 'website', mode: 'sandbox', active: true } as const
  await expect(office.payload.create({ collection: 'outlets', data })).rejects.toMatchObject({ code: 'outlet.sharedFolder', status: 409 })
  const idle = await office.payload.create({ collection: 'outlets', data: { ...data, active: false } })
  await expect(office.payload.update({ collection: 'outlets', id: idle.id, data: { active: true } })).rejects.toMatchObject({ status: 409 })
  await office.payload.update({
    collection: 'outlets',
    id: office.ids.outlets.site ?? '',
    data: { publicAddress: 'https://www.example.com' },
  })
})
