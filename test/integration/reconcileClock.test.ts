import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import sharp from 'sharp'
import type { Channel, StandingThing } from '../../src/channels/channel.ts'
import type { Alarm, Delivery, Standing } from '../../src/payload-types.ts'
import { actInConsole } from '../../src/sandbox/console.ts'
import { clearFaults } from '../../src/sandbox/faults.ts'
import { type Delivering, withStandIns } from '../support/delivering.ts'
import { openOffice, type TestOffice } from '../support/office.ts'
import { approve, draftArticle } from '../support/path.ts'

let office: TestOffice
let out: Delivering
let cover: string
let count = 0
const hour = 3600_000
const day = 24 * hour

beforeAll(async () => {
  office = await openOffice()
  out = await withStandIns(office)
  const data = await sharp({ create: { width: 1200, height: 700, channels: 3, background: '#36c' } })
    .png()
    .toBuffer()
  const file = { data, mimetype: 'image/png', name: '封面.png', size: data.length }
  cover = (await office.payload.create({ collection: 'media', data: { isDecorative: true }, file, req: await office.as('author') })).id
})
afterAll(async () => {
  await out.standIns.close()
  await office.close()
})
beforeEach(async () => {
  // Shortly after midnight in Shanghai, so that a test has a day's quotas to itself.
  office.clock.set(`${new Date(office.clock.now().getTime() + 2 * day).toISOString().slice(0, 10)}T16:05:00.000Z`)
  for (const key of ['wechat', 'weibo', 'portal']) await clearFaults(out.standIns.sandbox.store, await out.outletUid(key))
})

/** An article that went out, and its uid. */
async function published(...keys: string[]) {
  count += 1
  const outlets = keys.map((key) => office.ids.outlets[key])
  const draft = await draftArticle(office, { title: `按时核对的稿件之${count}`, column: 'news', more: { cover, outlets } })
  await approve(office, { id: draft.id })
  await out.deliver()
  office.clock.advance(60_000)
  await out.standIns.sandbox.tick()
  expect((await out.deliveriesOf(String(draft.uid))).map(({ state }) => state)).toEqual(keys.map(() => 'delivered'))
  return String(draft.uid)
}

/** What the clock does every fifteen minutes, at one outlet or at all. */
async function tick(key?: string) {
  const { reconcile } = await import('../../src/reconcile/reconcile.ts')
  return reconcile({ payload: office.payload, ...(key ? { outlet: await out.outletUid(key) } : {}) })
}

const standingsOf = async (where: object): Promise<Standing[]> =>
  (await office.payload.find({ collection: 'standings', where: where as never, limit: 0, pagination: false, depth: 0 })).docs
const alarmsAt = async (key: string, kind?: string): Promise<Alarm[]> =>
  (
    await office.payload.find({
      collection: 'alarms',
      where: { and: [{ outlet: { equals: await out.outletUid(key) } }, ...(kind ? [{ kind: { equals: kind } }] : [])] },
      limit: 0,
      pagination: false,
      depth: 0,
    })
  ).docs

/** Further rows of the ledger like one that is there, some of them long unseen. */
async function cloneStanding(like: Standing, rows: Partial<Standing>[]) {
  const { id: _, ...columns } = like
  for (const row of rows) await office.payload.db.create({ collection: 'standings', data: { ...columns, ...row } })
}
const forget = (prefix: string) => office.payload.db.deleteMany({ collection: 'standings', where: { publication: { like: prefix } } })
const ago = (milliseconds: number) => new Date(office.clock.now().getTime() - milliseconds).toISOString()

describe('the rota by the clock', () => {
  test('a text that is held, scheduled or on its way never takes the turn of the others, and is watched itself where it can be', async () => {
    const text = await published('weibo')
    const [like] = await standingsOf({ text: { equals: text } })
    const [pattern] = await out.deliveriesOf(text)
    if (!like || !pattern) throw new Error('Nothing stands.')
    // The longest unseen first: those that were chosen for ever and then left out.
    const names = ['held', 'scheduled', 'leased', 'a', 'b', 'c']
    await cloneStanding(
      like,
      names.map((name, index) => ({
        publication: `rota-${name}`,
        text: `rota-${name}`,
        publishedAt: ago(60 * day),
        seenAt: ago((50 - index) * day),
      })),
    )
    const { id: _, ...columns } = pattern
    const next = async (name: string, more: Partial<Delivery>) =>
      office.payload.db.create({
        collection: 'deliveries',
        data: { ...columns, uid: `rota-${name}`, lane: `rota-${name}@${like.outlet}`, text: `rota-${name}`, seq: 2, ...more },
      })
    await next('held', { state: 'held', problem: { kind: 'held', code: 'weibo.correction', zh: '', en: '' } })
    await next('scheduled', { state: 'queued', nextAt: new Date(office.clock.now().getTime() + 9 * day).toISOString() })
    await next('leased', { state: 'leased' })
    const unseen = async () =>
      (await standingsOf({ and: [{ publication: { like: 'rota-' } }, { seenAt: { less_than: ago(20 * day) } }] }))
        .map(({ text }) => text.slice(5))
        .sort()
    const seen: string[][] = []
    for (let run = 0; run < 6; run++) {
      office.clock.advance(15 * 60_000)
      await tick('weibo')
      seen.push(await unseen())
    }
    // One a run, as is their share of the month.
    expect(seen.map((names) => names.length)).toEqual([5, 4, 3, 2, 1, 1])
    expect(seen.at(-1)).toEqual(['leased'])
    await office.payload.db.updateOne({ collection: 'deliveries', where: { uid: { equals: 'rota-leased' } }, data: { state: 'delivered' } })
    office.clock.advance(15 * 60_000)
    await tick('weibo')
    expect(await unseen()).toEqual([])
    expect(await alarmsAt('weibo')).toEqual([])
    await forget('rota-')
    await office.payload.db.deleteMany({ collection: 'deliveries', where: { uid: { like: 'rota-' } } })
  })

  test('a held withdrawal that a person carries out raises no alarm meanwhile; what else happens to the piece does', async () => {
    const text = await published('weibo')
    const [draft] = (await office.payload.find({ collection: 'articles', where: { uid: { equals: text } }, draft: true, limit: 1 })).docs
    const { withdraw } = await import('../../src/review/withdraw.ts')
    await withdraw({ req: await office.as('secretary'), collection: 'articles', id: draft?.id ?? '', reason: '有误。' })
    await out.deliver()
    expect((await out.deliveriesOf(text)).map(({ state }) => state)).toEqual(['delivered', 'held'])
    const console_ = async (act: 'consoleEdit' | 'consoleDelete') =>
      actInConsole({
        store: out.standIns.sandbox.store,
        outlet: await out.outletUid('weibo'),
        channel: 'weibo',
        act,
        now: office.clock.now(),
      })
    await console_('consoleEdit')
    office.clock.advance(25 * hour)
    await tick('weibo')
    expect((await alarmsAt('weibo')).map(({ kind, text: of }) => [kind, of])).toEqual([['changed', text]])
    await console_('consoleDelete')
    for (let run = 0; run < 3; run++) {
      office.clock.advance(25 * hour)
      await tick('weibo')
    }
    expect((await alarmsAt('weibo')).map(({ kind }) => kind)).toEqual(['changed'])
    const held = (await out.deliveriesOf(text)).find(({ state }) => state === 'held')
    const { confirm } = await import('../../src/delivery/confirm.ts')
    await confirm({ req: await office.as('publisher'), id: held?.id ?? '', address: '' })
  })

  test('looks use half of a day’s quota, and deliveries have the rest', async () => {
    const text = await published('wechat')
    const [like] = await standingsOf({ text: { equals: text } })
    if (!like) throw new Error('Nothing stands.')
    await cloneStanding(
      like,
      Array.from({ length: 80 }, (_, index) => ({
        publication: `quota-${index}`,
        text: `quota-${index}`,
        externalId: `article-9${String(index).padStart(8, '0')}:1`,
        seenAt: ago(2 * day),
      })),
    )
    const problems: (string | undefined)[] = []
    for (let run = 0; run < 8; run++) {
      office.clock.advance(15 * 60_000)
      problems.push((await tick('wechat'))[0]?.problem?.code)
    }
    expect(problems).toContain('quota.spent')
    const { docs } = await office.payload.find({ collection: 'quotas', where: { key: { like: 'freepublish/getarticle' } }, limit: 0 })
    expect(docs.map(({ used }) => used)).toEqual([50])
    await forget('quota-')
    await published('wechat')
  })
})

describe('what stands there, by the hour', () => {
  test('the newest page comes first each hour, however far back the going-through has come, within half the quota', async () => {
    await published('wechat')
    const outlet = await out.outletUid('wechat')
    const store = out.standIns.sandbox.store
    // A long history of the account, from before Fabu.
    for (let index = 0; index < 130; index++) {
      const article = `article-8${String(index).padStart(8, '0')}`
      const facts = { articles: [{ title: `旧文 ${index}`, content_source_url: '', url: '', is_deleted: false }], article, status: 0 }
      await store.put({ outlet, kind: 'wechat.push', id: article.slice(8), facts, at: new Date('2025-01-01T00:00:00Z') })
    }
    const state = async () => (await office.payload.find({ collection: 'inventories', where: { outlet: { equals: outlet } } })).docs[0]
    office.clock.advance(2 * hour)
    await tick('wechat')
    expect((await state())?.cursor).toMatch(/^20\//)
    await actInConsole({ store, outlet, channel: 'wechat', act: 'consolePost', now: office.clock.now() })
    office.clock.advance(15 * 60_000)
    expect((await tick('wechat'))[0]).toMatchObject({ things: 0, raised: 0 })
    office.clock.advance(46 * 60_000)
    await tick('wechat')
    expect((await alarmsAt('wechat', 'unexplained')).map(({ state: is }) => is)).toEqual(['open'])
    // A whole day: never more than half, the round comes to its end, and nothing is raised twice.
    const { completedAt } = (await state()) ?? {}
    for (let run = 0; run < 24; run++) {
      office.clock.advance(hour)
      expect((await tick('wechat'))[0]?.problem ?? null).toBeNull()
    }
    expect((await state())?.completedAt).not.toBe(completedAt)
    const { docs } = await office.payload.find({ collection: 'quotas', where: { key: { like: 'freepublish/batchget' } }, limit: 0 })
    for (const { used } of docs) expect(used).toBeLessThanOrEqual(50)
    expect(await alarmsAt('wechat', 'unexplained')).toHaveLength(1)
  }, 120_000)

  test('drills are no beginning: what was posted by hand before the first real delivery is the account’s own history', async () => {
    await published('wechat')
    const { takeInventory } = await import('../../src/reconcile/takeInventory.ts')
    const { claimRound } = await import('../../src/reconcile/claimRound.ts')
    const outlet = await office.payload.findByID({ collection: 'outlets', id: office.ids.outlets.wechat ?? '', depth: 0 })
    office.clock.advance(day)
    const things: StandingThing[] = [
      {
        id: 'by-hand',
        title: '培训期间人工发布',
        address: null,
        edition: null,
        at: office.clock.now().toISOString(),
        read: async () => 'x',
      },
    ]
    const channel = { looks: { batch: 1, perDay: null }, inventory: async () => ({ things, cursor: null }) } as unknown as Channel
    const take = async () => {
      office.clock.advance(day)
      const state = await claimRound({ payload: office.payload, outlet: outlet.uid ?? '', isByHand: true })
      if (!state) throw new Error('It is not its turn.')
      const context = { now: () => office.clock.now() } as never
      return takeInventory({ payload: office.payload, outlet, origin: 'live', channel, context, state, isAll: true, save: async () => {} })
    }
    expect(await take()).toMatchObject({ things: 0, raised: 0 })
    const [pattern] = (await office.payload.find({ collection: 'deliveries', where: { outlet: { equals: outlet.uid } }, limit: 1 })).docs
    const { id: _, ...columns } = pattern as Delivery
    const data = { ...columns, uid: 'first-live', lane: 'first-live', origin: 'live', publishAt: office.clock.now().toISOString() }
    await office.payload.db.create({ collection: 'deliveries', data })
    expect(await take()).toMatchObject({ things: 1, unexplained: 0, raised: 0 })
    await office.payload.db.deleteMany({ collection: 'deliveries', where: { uid: { equals: 'first-live' } } })
  })
})

describe('what cannot be asked', () => {
  const siteFolder = () => path.join(office.folder, 'site')

  test('one text that cannot be read says nothing of the others, nor of what else stands there', async () => {
    const [broken, whole] = [await published('site'), await published('site')]
    const [delivery] = await out.deliveriesOf(broken)
    const page = path.join(siteFolder(), new URL(delivery?.address ?? '').pathname)
    const bytes = readFileSync(page)
    rmSync(page)
    mkdirSync(page)
    writeFileSync(path.join(siteFolder(), 'strange.html'), 'x')
    office.clock.advance(25 * hour)
    const [round] = await tick('site')
    expect(round).toMatchObject({ problem: { code: 'EISDIR' }, cannotTell: 1 })
    expect(round?.things).toBeGreaterThan(0)
    expect((await alarmsAt('site')).map(({ kind, subject }) => [kind, subject])).toEqual([
      ['unexplained', expect.stringContaining('/strange.html')],
    ])
    const seenAs = async (text: string) => (await standingsOf({ text: { equals: text } }))[0]?.seenAs
    expect([await seenAs(broken), await seenAs(whole)]).toEqual(['cannotTell', 'same'])
    rmSync(page, { recursive: true })
    writeFileSync(page, bytes)
    rmSync(path.join(siteFolder(), 'strange.html'))
  })

  test('a site folder that is away, or empty, is one problem of the outlet, told at once, and no text is judged', async () => {
    const text = await published('site')
    const others = (await alarmsAt('site')).length
    const aside = `${siteFolder()}-aside`
    for (const isEmpty of [false, true]) {
      renameSync(siteFolder(), aside)
      if (isEmpty) mkdirSync(siteFolder())
      office.clock.advance(25 * hour)
      const [round] = await tick('site')
      expect(round).toMatchObject({ problem: { code: 'website.folder.unreadable' }, looked: 0, things: 0, raised: 0 })
      const alarms = await alarmsAt('site', 'unasked')
      expect(alarms.filter(({ passedAt }) => !passedAt)).toMatchObject([{ state: 'open', code: 'website.folder.unreadable' }])
      expect((await alarmsAt('site')).length).toBe(others + alarms.length)
      rmSync(siteFolder(), { recursive: true, force: true })
      renameSync(aside, siteFolder())
      office.clock.advance(hour)
      expect((await tick('site'))[0]).toMatchObject({ problem: null })
      expect((await alarmsAt('site', 'unasked')).every(({ passedAt }) => passedAt)).toBe(true)
    }
    const { docs } = await office.payload.find({ collection: 'events', where: { text: { equals: text } }, limit: 0 })
    expect(docs.map(({ type }) => type)).not.toContain('alarm')
  })

  test('a fault of our own at one outlet keeps no other from its turn, and is told after three days', async () => {
    await published('site', 'portal')
    const db = office.payload.db as unknown as { findOne: (args: { collection: string }) => Promise<unknown> }
    const findOne = db.findOne
    db.findOne = (args) =>
      args.collection === 'site-files'
        ? Promise.reject(Object.assign(new Error('no space left on device'), { code: 'ENOSPC' }))
        : findOne.call(db, args)
    const portal = await out.outletUid('portal')
    const site = await out.outletUid('site')
    const open = async () => (await alarmsAt('site', 'unasked')).filter(({ passedAt }) => !passedAt).length
    const told: number[] = []
    try {
      for (let passed = 0; passed < 4; passed++) {
        office.clock.advance(25 * hour)
        const rounds = await tick()
        expect(rounds.find(({ outlet }) => outlet === site)?.problem?.code).toBe('ENOSPC')
        expect(rounds.find(({ outlet }) => outlet === portal)?.problem).toBeNull()
        told.push(await open())
      }
    } finally {
      db.findOne = findOne
    }
    expect(told).toEqual([0, 0, 0, 1])
    office.clock.advance(hour)
    await tick()
    expect(await open()).toBe(0)
  })

  test('an outlet that rests for three days is told as well', async () => {
    const outlet = office.ids.outlets.portal ?? ''
    const reason = { kind: 'outage', code: 'cityPortal.http.503', zh: '平台故障。', en: 'The outlet is down.' }
    const pausedUntil = new Date(office.clock.now().getTime() + 30 * day).toISOString()
    await office.payload.db.updateOne({
      collection: 'outlets',
      where: { id: { equals: outlet } },
      data: { pausedUntil, pauseReason: reason },
    })
    for (let passed = 0; passed < 4; passed++) {
      office.clock.advance(25 * hour)
      await tick('portal')
    }
    expect(await alarmsAt('portal', 'unasked')).toMatchObject([{ code: 'cityPortal.http.503', state: 'open' }])
    await office.payload.db.updateOne({ collection: 'outlets', where: { id: { equals: outlet } }, data: { pausedUntil: null } })
  })
})
