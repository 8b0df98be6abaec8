import { readFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { type Delivering, withStandIns } from '../support/delivering.ts'
import { isMongo, openOffice, type TestOffice } from '../support/office.ts'
import { approve, draftArticle } from '../support/path.ts'
import { type Answer, codesOf, type Rest, restOf } from '../support/rest.ts'
import { stored } from '../support/stored.ts'

/** 专题 on a real database: what is named is kept, shown in each language, and follows what becomes of it. */
let office: TestOffice
let rest: Rest
let out: Delivering
let article: { id: string; uid: string; slug: string }
let topic: { id: string; uid: string; slug: string }

beforeAll(async () => {
  office = await openOffice()
  rest = restOf(office)
  out = await withStandIns(office)
  article = (await draftArticle(office, { more: { unit: office.ids.units.press } })) as unknown as typeof article
  await approve(office, { id: article.id })
  await out.deliver()
})
afterAll(async () => {
  await out.standIns.close()
  await office.close()
})

const make = (body: object) =>
  rest.ask('/topics', {
    method: 'POST',
    as: 'author',
    body: { title: '进博会专题', summary: '一年一度的盛会。', unit: office.ids.units.press, ...body },
  })
const change = (id: string, body: object, as = 'author') => rest.ask(`/topics/${id}`, { method: 'PATCH', as, body })
const docOf = ({ body }: Answer) => body.doc as typeof topic
const named = (value: string, relationTo = 'articles') => ({ relationTo, value })
const page = (language: string, slug: string) => readFileSync(path.join(office.folder, 'site', language, 'topics', `${slug}.html`), 'utf8')

test('what is not there, or is no text, is not kept', async () => {
  const nowhere = isMongo ? '0123456789abcdef01234567' : '00000000-0000-4000-8000-000000000000'
  for (const items of [
    [named(nowhere)],
    [named(article.id, 'policies')],
    [named(office.ids.people.author ?? '', 'users')],
    [{ relationTo: 'articles' }],
    ['x'],
  ]) {
    const before = await stored(office)
    const answer = await make({ groups: [{ items }] })
    expect([items, answer.status]).toEqual([items, 400])
    expect(await stored(office)).toEqual(before)
  }
  expect(codesOf(await make({ groups: [{ items: [named(nowhere)] }] }))).toEqual(['relation.missing'])
})

test('a topic is submitted whole, and goes to the website alone', async () => {
  topic = docOf(await make({ groups: [{ items: [named(article.id)] }], groupHeadings: '动态\n多余' }))
  expect(codesOf(await rest.ask(`/topics/${topic.id}/submit`, { method: 'POST', as: 'author' }))).toEqual(['website.topic.headings'])
  await change(topic.id, { groupHeadings: '动态' })
  await approve(office, { collection: 'topics', id: topic.id })
  await out.deliver()
  expect((await out.deliveriesOf(topic.uid)).map(({ outletName }) => outletName)).toEqual(['官网'])
  expect(page('zh', topic.slug)).toMatch(/<h2>动态<\/h2>.*外办召开媒体通气会/s)
})

test('a translation has headings of its own, and the groups of its original', async () => {
  const added = await rest.ask(`/topics/${topic.id}/add-language`, { method: 'POST', as: 'translator', body: { language: 'en' } })
  const english = String(added.body.id)
  expect(await office.payload.findByID({ collection: 'topics', id: english, draft: true, depth: 0 })).toMatchObject({
    groupHeadings: '动态',
  })
  const wanted = { title: 'Expo', summary: 'Once a year.', groupHeadings: 'News', groups: [{ items: [] }], archived: true }
  expect((await change(english, wanted, 'translator')).status).toBe(200)
  const { submit } = await import('../../src/review/submit.ts')
  const { decide } = await import('../../src/review/decide.ts')
  const review = await submit({ req: await office.as('translator'), collection: 'topics', id: english })
  for (const person of ['proofreader', 'reviewer', 'head', 'publisher'])
    await decide({ req: await office.as(person), review: review.id, decision: 'approve' })
  await out.deliver()
  expect(page('en', topic.slug)).toMatch(/<h2>News<\/h2>.*外办召开媒体通气会.*Available in: 中文/s)
  expect(page('en', topic.slug)).not.toContain('This topic is archived')
})

test('it is archived by a correction, and follows an item that is withdrawn', async () => {
  const { correct } = await import('../../src/review/correct.ts')
  const { decide } = await import('../../src/review/decide.ts')
  await change(topic.id, { archived: true })
  const round = await correct({ req: await office.as('author'), collection: 'topics', id: topic.id, note: '专题已归档。' })
  for (const person of ['reviewer', 'head', 'publisher'])
    await decide({ req: await office.as(person), review: round.id, decision: 'approve' })
  await out.deliver()
  expect(page('zh', 'index')).toMatch(/已归档的专题.*进博会专题/s)
  expect(page('zh', topic.slug)).toContain('本专题已归档')
  const { withdraw } = await import('../../src/review/withdraw.ts')
  await withdraw({ req: await office.as('publisher'), collection: 'articles', id: article.id, reason: '有误。' })
  await out.deliver()
  for (const language of ['zh', 'en']) expect(page(language, topic.slug)).not.toContain('外办召开媒体通气会')
})

test('a draft a topic lists is not deleted for good until the topic lets it go', async () => {
  const draft = await draftArticle(office, { title: '尚未提交的一篇' })
  const listing = docOf(await make({ title: '另一专题', groups: [{ items: [named(String(draft.id))] }], groupHeadings: '动态' }))
  const remove = () => rest.ask(`/articles/${draft.id}`, { method: 'DELETE', as: 'admin' })
  const refused = await remove()
  expect([refused.status, codesOf(refused)]).toEqual([409, ['text.listed']])
  await change(listing.id, { groups: [{ items: [named(article.id)] }] })
  // As long as the row itself names it, which only approval changes.
  expect((await remove()).status).toBe(409)
  expect((await rest.ask(`/topics/${listing.id}`, { method: 'DELETE', as: 'admin' })).status).toBe(200)
  expect((await remove()).status).toBe(200)
})

test('the record proves it', async () => {
  const { verify } = await import('../../src/verify/verify.ts')
  expect((await verify({ payload: office.payload })).faults).toEqual([])
})
