import { existsSync } from 'node:fs'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import sharp from 'sharp'
import type { Delivery } from '../../src/payload-types.ts'
import { clearFaults, setFault } from '../../src/sandbox/faults.ts'
import { held as heldThings } from '../../src/sandbox/held.ts'
import type { Facts } from '../../src/sandbox/store.ts'
import { type Delivering, withStandIns } from '../support/delivering.ts'
import { openOffice, type TestOffice } from '../support/office.ts'
import { approve, draftArticle } from '../support/path.ts'
import { bodyOf } from '../support/texts.ts'

let office: TestOffice
let out: Delivering
let cover: string
let count = 0

const pictureFile = async (name: string, colour: string) => {
  const data = await sharp({ create: { width: 1200, height: 700, channels: 3, background: colour } })
    .png()
    .toBuffer()
  return { data, mimetype: 'image/png', name, size: data.length }
}
const upload = async (person: string, name: string, colour: string) =>
  (
    await office.payload.create({
      collection: 'media',
      data: { isDecorative: true },
      file: await pictureFile(name, colour),
      req: await office.as(person),
    })
  ).id

beforeAll(async () => {
  office = await openOffice()
  out = await withStandIns(office)
  cover = await upload('author', '封面.png', '#36c')
})
afterAll(async () => {
  await out.standIns.close()
  await office.close()
})
beforeEach(async () => {
  office.clock.advance(24 * 3600_000)
  for (const key of ['wechat', 'weibo', 'portal']) await clearFaults(out.standIns.sandbox.store, await out.outletUid(key))
  await office.payload.update({ collection: 'outlets', id: office.ids.outlets.weibo ?? '', data: { canReadTimeline: false } })
})

const newestOf = async (uid: string) => (await out.deliveriesOf(uid)).at(-1) as Delivery
const eventsOf = async (uid: string) =>
  (await office.payload.find({ collection: 'events', where: { text: { equals: uid } }, sort: 'seq', limit: 0 })).docs.map(({ body }) =>
    JSON.parse(body),
  )
const publicationsOf = async (uid: string) =>
  (await office.payload.find({ collection: 'publications', where: { text: { equals: uid } }, sort: ['seq', 'createdAt'], limit: 0 })).docs
const thingsOf = async (key: string, title: string) =>
  (await heldThings(out.standIns.sandbox.store, await out.outletUid(key))).filter((thing) => thing.title.includes(title))

/** A text that is out at one outlet, and whose approved correction is held there. */
async function heldCorrection(key: string) {
  count += 1
  const title = `更正的稿件之${count}`
  const more = { cover, outlets: [office.ids.outlets[key]] }
  const draft = await draftArticle(office, { title, column: 'news', more })
  await approve(office, { id: draft.id })
  await out.deliver()
  const req = await office.as('author')
  await office.payload.update({
    collection: 'articles',
    id: draft.id,
    data: { body: bodyOf('第一段，已更正。', '第二段。'), summary: '更正后的摘要。' },
    draft: true,
    overrideAccess: false,
    user: req.user,
    req,
  })
  const { correct } = await import('../../src/review/correct.ts')
  const { decide } = await import('../../src/review/decide.ts')
  const review = await correct({ req: await office.as('author'), collection: 'articles', id: draft.id, note: '第一段有误，现予更正。' })
  for (const person of ['reviewer', 'head', 'publisher'])
    await decide({ req: await office.as(person), review: review.id, decision: 'approve' })
  await out.deliver()
  const uid = String(draft.uid)
  expect(await newestOf(uid)).toMatchObject({ state: 'held', problem: { code: `${key}.correction` } })
  return { id: draft.id, uid, title }
}

const choose = async (uid: string, remedy: string, person = 'publisher', reason = '影响较小。') => {
  const { chooseRemedy } = await import('../../src/delivery/chooseRemedy.ts')
  return chooseRemedy({ req: await office.as(person), id: (await newestOf(uid)).id, remedy, reason })
}

/** Somebody edits the newest article in the console so that it says what the correction says. */
async function editAsToldBy(uid: string) {
  const { differences } = (await newestOf(uid)).problem as { differences: { place: { en: string }; before: string; after: string }[] }
  const store = out.standIns.sandbox.store
  const [push] = await store.list(await out.outletUid('wechat'), 'wechat.push')
  if (!push) throw new Error('There is no push.')
  const articles = (push.facts.articles as Facts[]).map((article) => {
    const changed = { ...article }
    for (const { place, before, after } of differences) {
      if (place.en === 'Digest') changed.digest = after
      else if (before === '')
        changed.content = String(changed.content).replace(
          /(<section[^>]*>)/,
          `$1${after
            .split('\n')
            .map((line) => `<p>${line}</p>`)
            .join('')}`,
        )
      else changed.content = String(changed.content).replace(before, after)
    }
    return changed
  })
  await store.put({ ...push, facts: { ...push.facts, articles } })
}

describe('WeChat', () => {
  test('a menu is a choice of a publisher or the secretariat, with a reason', async () => {
    const { uid } = await heldCorrection('wechat')
    await expect(choose(uid, 'editByHand', 'reviewer')).rejects.toMatchObject({ status: 403, code: 'remedy.forbidden' })
    await expect(choose(uid, 'editByHand', 'publisher', '')).rejects.toMatchObject({ status: 400, code: 'reason.needed' })
    await expect(choose(uid, 'sendTwice')).rejects.toMatchObject({ status: 409, code: 'remedy.none' })
    expect((await newestOf(uid)).state).toBe('held')
  })

  test('edited by hand: told what to change, refused while something differs, proved by reading it back, at the same address', async () => {
    const { uid, title } = await heldCorrection('wechat')
    await choose(uid, 'editByHand')
    await out.deliver()
    const first = await newestOf(uid)
    expect(first).toMatchObject({ state: 'held', problem: { code: 'wechat.editByHand' } })
    const { differences } = first.problem as { differences: { before: string; after: string }[] }
    expect(differences).toContainEqual(expect.objectContaining({ before: '第一段。', after: '第一段，已更正。' }))
    const { proveEdit } = await import('../../src/delivery/proveEdit.ts')
    // Nothing was edited yet: it still differs.
    await proveEdit({ req: await office.as('publisher'), id: first.id })
    await out.deliver()
    expect(await newestOf(uid)).toMatchObject({ state: 'held', problem: { code: 'wechat.editByHand', differences } })
    await editAsToldBy(uid)
    await proveEdit({ req: await office.as('secretary'), id: first.id })
    await out.deliver()
    const [published, correction] = await publicationsOf(uid)
    expect(correction).toMatchObject({ type: 'correction', address: published?.address, externalId: published?.externalId })
    expect(correction?.bytesHash).not.toBe(published?.bytesHash)
    expect((await thingsOf('wechat', title)).map(({ state }) => state)).toEqual(['public'])
    const { reconcile } = await import('../../src/reconcile/reconcile.ts')
    const [round] = await reconcile({ payload: office.payload, outlet: await out.outletUid('wechat'), isByHand: true, isAll: true })
    expect(round).toMatchObject({ problem: null, suspects: 0 })
    const { docs } = await office.payload.find({ collection: 'alarms', where: { text: { equals: uid } } })
    expect(docs).toEqual([])
  })

  test.each([
    { name: 'without a fault', fault: null },
    { name: 'when the line is cut after the deletion', fault: { kind: 'drop' as const, value: '', call: 'freepublish/delete' } },
    { name: 'when the platform is down before anything', fault: { kind: 'error' as const, value: 'http:503', call: 'draft/add' } },
    { name: 'when the office dies between the two', fault: { kind: 'error' as const, value: 'http:503', call: 'freepublish/submit' } },
    {
      name: 'when the line is cut after the new one is submitted',
      fault: { kind: 'drop' as const, value: '', call: 'freepublish/submit' },
    },
  ])('deleted and published again $name: once, at a new address', async ({ fault }) => {
    const { uid, title } = await heldCorrection('wechat')
    if (fault) await setFault({ store: out.standIns.sandbox.store, outlet: await out.outletUid('wechat'), times: 1, ...fault })
    await choose(uid, 'deleteAndRepost')
    await out.deliver()
    office.clock.advance(3600_000)
    await out.deliver()
    expect((await newestOf(uid)).state).toBe('delivered')
    const [published, correction, ...others] = await publicationsOf(uid)
    expect(others).toEqual([])
    expect(correction?.type).toBe('correction')
    expect(correction?.externalId).not.toBe(published?.externalId)
    expect((await thingsOf('wechat', title)).map(({ state }) => state).sort()).toEqual(['public', 'withdrawn'])
    const events = await eventsOf(uid)
    expect(events.find(({ type }) => type === 'remedyChosen')).toMatchObject({
      actor: { name: '签发己' },
      data: { remedy: 'deleteAndRepost' },
    })
    expect(events.find(({ type }) => type === 'corrected')?.data.replaced).toEqual([published?.externalId])
  })

  test('what the platform refuses is refused before anything is deleted for it', async () => {
    const { uid, title } = await heldCorrection('wechat')
    const outlet = await out.outletUid('wechat')
    await setFault({ store: out.standIns.sandbox.store, outlet, kind: 'error', value: '45002', times: 1, call: 'draft/add' })
    await choose(uid, 'deleteAndRepost')
    await out.deliver()
    expect(await newestOf(uid)).toMatchObject({ state: 'held', problem: { code: 'wechat.45002', kind: 'content' } })
    expect((await thingsOf('wechat', title)).map(({ state }) => state)).toEqual(['public'])
  })

  test('a correction note that is gone is not the article gone: the ledger still has it there', async () => {
    const { uid } = await heldCorrection('wechat')
    await choose(uid, 'correctionPost')
    await out.deliver()
    const store = out.standIns.sandbox.store
    const outlet = await out.outletUid('wechat')
    const standing = async () =>
      (await office.payload.find({ collection: 'standings', where: { text: { equals: uid } }, sort: 'publishedAt', limit: 0 })).docs
    const [article, note, ...others] = await standing()
    expect([article?.isNote, note?.isNote, others]).toEqual([false, true, []])
    const { actInConsole } = await import('../../src/sandbox/console.ts')
    const id = String(note?.externalId).replace(/:\d+$/, '')
    await actInConsole({ store, outlet, channel: 'wechat', act: 'consoleDelete', id, now: office.clock.now() })
    const { reconcile } = await import('../../src/reconcile/reconcile.ts')
    for (let looks = 0; looks < 2; looks++) {
      await reconcile({ payload: office.payload, outlet, isByHand: true, isAll: true })
      office.clock.advance(6 * 60_000)
    }
    const { docs: alarms } = await office.payload.find({ collection: 'alarms', where: { text: { equals: uid } } })
    expect(alarms).toMatchObject([{ kind: 'gone', publication: note?.publication }])
    const { settleAlarm } = await import('../../src/reconcile/settleAlarm.ts')
    const settled = async (as: string) =>
      settleAlarm({ req: await office.as('publisher'), id: alarms[0]?.id ?? '', as, explanation: '账号管理员误删。' })
    await expect(settled('withdrawn')).rejects.toMatchObject({ status: 409, code: 'alarm.settlement' })
    expect((await standing()).map(({ publication }) => publication)).toEqual([article?.publication, note?.publication])
    await settled('resolved')
    await reconcile({ payload: office.payload, outlet, isByHand: true, isAll: true })
    const { docs } = await office.payload.find({
      collection: 'alarms',
      where: { and: [{ outlet: { equals: outlet } }, { state: { equals: 'open' } }] },
    })
    expect(docs).toEqual([])
  })

  test('a correction note stands beside the article, counts as no correction, and goes with it', async () => {
    const { uid, id, title } = await heldCorrection('wechat')
    await choose(uid, 'correctionPost')
    await out.deliver()
    expect((await publicationsOf(uid)).map(({ type }) => type)).toEqual(['first', 'note'])
    const things = await thingsOf('wechat', title)
    expect(things.map(({ state }) => state)).toEqual(['public', 'public'])
    expect(things[0]?.title).toContain('【更正】')
    const { withdraw } = await import('../../src/review/withdraw.ts')
    await withdraw({ req: await office.as('secretary'), collection: 'articles', id, reason: '不再适用。' })
    await out.deliver()
    expect((await thingsOf('wechat', title)).map(({ state }) => state)).toEqual(['withdrawn', 'withdrawn'])
    const { docs } = await office.payload.find({ collection: 'standings', where: { text: { equals: uid } } })
    expect(docs).toEqual([])
  })

  test('left as it is: nothing goes out, nothing counts, and the lane goes on', async () => {
    const { uid, id } = await heldCorrection('wechat')
    await choose(uid, 'leaveWithNote', 'secretary', '仅错一字，网站已注明。')
    expect(await newestOf(uid)).toMatchObject({ state: 'left', settledBy: '秘书' })
    expect((await publicationsOf(uid)).map(({ type }) => type)).toEqual(['first'])
    expect((await eventsOf(uid)).map(({ type }) => type).slice(-2)).toEqual(['remedyChosen', 'left'])
    const { withdraw } = await import('../../src/review/withdraw.ts')
    await withdraw({ req: await office.as('secretary'), collection: 'articles', id, reason: '撤下。' })
    await out.deliver()
    expect((await publicationsOf(uid)).map(({ type }) => type)).toEqual(['first', 'withdrawal'])
    const { verify } = await import('../../src/verify/verify.ts')
    expect((await verify({ payload: office.payload })).faults).toEqual([])
  })

  test('a cover deleted in the library is uploaded again', async () => {
    const store = out.standIns.sandbox.store
    await store.rows('DELETE FROM files WHERE outlet = ?', [await out.outletUid('wechat')])
    const draft = await draftArticle(office, {
      title: '素材被删后的稿件',
      column: 'news',
      more: { cover, outlets: [office.ids.outlets.wechat] },
    })
    await approve(office, { id: draft.id })
    await out.deliver()
    expect((await newestOf(String(draft.uid))).state).toBe('delivered')
  })
})

describe('Weibo', () => {
  test('posted anew only once the old post is gone, where that can be seen', async () => {
    const { uid, title } = await heldCorrection('weibo')
    await choose(uid, 'deleteAndRepost')
    await out.deliver()
    expect(await newestOf(uid)).toMatchObject({ state: 'held', problem: { code: 'weibo.deleteFirst' } })
    const [published] = await publicationsOf(uid)
    await out.standIns.sandbox.store.remove(await out.outletUid('weibo'), 'weibo.post', String(published?.externalId))
    await choose(uid, 'deleteAndRepost')
    await out.deliver()
    expect((await newestOf(uid)).state).toBe('delivered')
    expect((await publicationsOf(uid)).map(({ type }) => type)).toEqual(['first', 'correction'])
    expect(await thingsOf('weibo', title)).toHaveLength(1)
  })

  test('a correction beside it', async () => {
    const { uid, title } = await heldCorrection('weibo')
    await choose(uid, 'correctionPost')
    await out.deliver()
    expect((await publicationsOf(uid)).map(({ type }) => type)).toEqual(['first', 'note'])
    const things = await thingsOf('weibo', title)
    expect(things).toHaveLength(2)
    expect(things[0]?.title).toContain('现予更正')
  })

  test('a withdrawal by hand is confirmed with a note and a picture, whose bytes are kept', async () => {
    const draft = await draftArticle(office, {
      title: '有凭证的撤下',
      column: 'news',
      more: { cover, outlets: [office.ids.outlets.weibo] },
    })
    await approve(office, { id: draft.id })
    await out.deliver()
    const { withdraw } = await import('../../src/review/withdraw.ts')
    await withdraw({ req: await office.as('secretary'), collection: 'articles', id: draft.id, reason: '有误。' })
    await out.deliver()
    const { confirm } = await import('../../src/delivery/confirm.ts')
    const delivery = await newestOf(String(draft.uid))
    const wrong = confirm({ req: await office.as('publisher'), id: delivery.id, address: '', evidence: 'nothing' })
    await expect(wrong).rejects.toMatchObject({ status: 400, code: 'evidence.wrong' })
    const evidence = await upload('publisher', '截图.png', '#c33')
    await confirm({ req: await office.as('publisher'), id: delivery.id, address: '', note: '已在微博删除，见截图。', evidence })
    const confirmed = (await eventsOf(String(draft.uid))).find(({ type }) => type === 'confirmed')
    expect(confirmed?.data).toMatchObject({ note: '已在微博删除，见截图。', evidence: { name: '截图.png', mime: 'image/png' } })
    const hash = String(confirmed?.data.evidence.sha256)
    expect(existsSync(`${office.folder}/kept/${hash.slice(0, 2)}/${hash}`)).toBe(true)
    expect((await publicationsOf(String(draft.uid))).map(({ type }) => type)).toEqual(['first', 'withdrawal'])
  })
})

describe('giving up', () => {
  test('frees the lane, with a reason, and counts as nothing', async () => {
    const { uid } = await heldCorrection('weibo')
    const { giveUp } = await import('../../src/delivery/giveUp.ts')
    const { id } = await newestOf(uid)
    await expect(giveUp({ req: await office.as('author'), id, reason: '不发了' })).rejects.toMatchObject({ status: 403 })
    await expect(giveUp({ req: await office.as('publisher'), id, reason: '' })).rejects.toMatchObject({ status: 400 })
    await giveUp({ req: await office.as('publisher'), id, reason: '该窗口即将停用。' })
    expect((await newestOf(uid)).state).toBe('givenUp')
    await expect(giveUp({ req: await office.as('publisher'), id, reason: '再放弃一次' })).rejects.toMatchObject({ status: 409 })
    expect((await publicationsOf(uid)).map(({ type }) => type)).toEqual(['first'])
    expect((await eventsOf(uid)).at(-1)).toMatchObject({ type: 'givenUp', actor: { name: '签发己' }, data: { reason: '该窗口即将停用。' } })
  })
})
