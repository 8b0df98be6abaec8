import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Delivery } from '../../src/payload-types.ts'
import { held } from '../../src/sandbox/held.ts'
import type { Facts } from '../../src/sandbox/store.ts'
import { type Drill, openDrill } from '../support/drill.ts'
import { uploadPicture } from '../support/media.ts'
import { bodyOf } from '../support/texts.ts'

/** A wrong telephone number is out everywhere, on WeChat too. */
let drill: Drill
beforeAll(async () => {
  drill = await openDrill('wrong-number-on-wechat')
})
afterAll(() => drill.close())

const wrong = '咨询电话：021-12345670。'
const right = '咨询电话：021-12345678。'

test('a wrong number that is already on WeChat', async () => {
  const { office, out, approved, corrected } = drill
  const { chooseRemedy } = await import('../../src/delivery/chooseRemedy.ts')
  const { proveEdit } = await import('../../src/delivery/proveEdit.ts')
  const cover = (await uploadPicture(office)).id

  // 1. The text goes out on all four outlets, with a wrong number.
  const text = await approved('签证窗口服务时间', ['site', 'wechat', 'weibo', 'portal'], { cover, body: bodyOf('服务时间延长。', wrong) })
  await settleOutside()
  const published = (await drill.publicationsOf(text.uid)).filter(({ type }) => type === 'first')
  expect(published.map(({ outletName }) => outletName).sort()).toEqual(['官网', '市级门户', '微信公众号', '微博'].sort())

  // 2. It is found, corrected and approved again. Site and portal are right without anybody's hand.
  await corrected(text.id, { body: bodyOf('服务时间延长。', right) }, '咨询电话有误，现予更正。')
  await settleOutside()
  expect(await statesOf(text.uid)).toEqual({ 官网: 'delivered', 市级门户: 'delivered', 微信公众号: 'held', 微博: 'held' })

  // 3. WeChat: somebody chooses to edit by hand, and is told what to change, letter by letter.
  const wechat = async () => (await laneOf(text.uid, '微信公众号')).at(-1) as Delivery
  await chooseRemedy({ req: await office.as('publisher'), id: (await wechat()).id, remedy: 'editByHand', reason: '保留原地址。' })
  await out.deliver()
  const { differences } = (await wechat()).problem as { differences: { before: string; after: string }[] }
  expect(differences).toContainEqual(expect.objectContaining({ before: wrong, after: right }))

  // 4. They change the number, but forget the rest: comparing says no, and what is left.
  await editArticle(differences.filter(({ before }) => before === wrong))
  await proveEdit({ req: await office.as('publisher'), id: (await wechat()).id })
  await out.deliver()
  const second = await wechat()
  const left = (second.problem as { differences: { before: string; after: string }[] }).differences
  expect([second.state, left.length]).toEqual(['held', differences.length - 1])
  expect(left.length).toBeGreaterThan(0)
  expect(left.map(({ before }) => before)).not.toContain(wrong)

  // 5. They change the rest: what WeChat reads back is the approved edition, at the address it had.
  await editArticle(left)
  await proveEdit({ req: await office.as('secretary'), id: second.id })
  await out.deliver()
  const onWechat = (await drill.publicationsOf(text.uid)).filter(({ outletName }) => outletName === '微信公众号')
  expect(onWechat.map(({ type }) => type)).toEqual(['first', 'correction'])
  expect(onWechat[1]?.address).toBe(onWechat[0]?.address)

  // 6. Weibo: the post was shared already, so it stays and a correction is posted beside it.
  const weibo = (await laneOf(text.uid, '微博')).at(-1) as Delivery
  await chooseRemedy({ req: await office.as('secretary'), id: weibo.id, remedy: 'correctionPost', reason: '已有转发。' })
  await settleOutside()

  // 7. From the outside: one article on WeChat, with the right number; two posts on Weibo. Nothing counted twice.
  const { store } = out.standIns.sandbox
  const articles = (await store.list(await out.outletUid('wechat'), 'wechat.push')).flatMap(({ facts }) => facts.articles as Facts[])
  expect(articles).toHaveLength(1)
  expect([String(articles[0]?.content).includes(right), String(articles[0]?.content).includes(wrong)]).toEqual([true, false])
  expect(await held(store, await out.outletUid('weibo'))).toHaveLength(2)
  const { count } = await import('../../src/ledger/count.ts')
  const { total } = await count({ payload: office.payload, year: 2026, origin: 'sandbox' })
  const counted = (await drill.publicationsOf(text.uid))
    .filter(({ type }) => type !== 'adoption')
    .map(({ outletName, type }) => `${outletName} ${type}`)
    .sort()
  expect(counted).toEqual(
    [
      '官网 correction',
      '官网 first',
      '市级门户 correction',
      '市级门户 first',
      '微信公众号 correction',
      '微信公众号 first',
      '微博 first',
      '微博 note',
    ].sort(),
  )
  expect(await drill.faults()).toEqual([])
  drill.passed({ outlets: 4, corrections: 3, notes: 1, refusedProofs: 1, counted: total.publications })
}, 120_000)

/** Delivers, and lets the portal decide. */
async function settleOutside() {
  const { office, out } = drill
  await out.deliver()
  office.clock.advance(60_000)
  await out.standIns.sandbox.tick()
  await out.deliver()
}

const laneOf = async (uid: string, name: string) => (await drill.out.deliveriesOf(uid)).filter(({ outletName }) => outletName === name)

/** The state of the newest delivery to each outlet. */
const statesOf = async (uid: string) =>
  Object.fromEntries((await drill.out.deliveriesOf(uid)).map(({ outletName, state }) => [outletName, state]))

/** What somebody does in WeChat's own editor, as they were told. */
async function editArticle(differences: { before: string; after: string }[]) {
  const { store } = drill.out.standIns.sandbox
  const [push] = await store.list(await drill.out.outletUid('wechat'), 'wechat.push')
  if (!push) throw new Error('There is no article on WeChat.')
  const articles = (push.facts.articles as Facts[]).map((article) => ({
    ...article,
    content: edited(String(article.content), differences),
  }))
  await store.put({ ...push, facts: { ...push.facts, articles } })
}

const edited = (content: string, differences: { before: string; after: string }[]) =>
  differences.reduce(
    (html, { before, after }) => (before ? html.replace(before, after) : html.replace(/(<section[^>]*>)/, `$1${linesOf(after)}`)),
    content,
  )

const linesOf = (words: string) =>
  words
    .split('\n')
    .map((line) => `<p>${line}</p>`)
    .join('')
