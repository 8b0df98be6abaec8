import { readFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { type Delivering, withStandIns } from '../support/delivering.ts'
import { openOffice, type TestOffice } from '../support/office.ts'
import { approve } from '../support/path.ts'
import { type Answer, codesOf, type Rest, restOf } from '../support/rest.ts'
import { stored } from '../support/stored.ts'
import { bodyOf } from '../support/texts.ts'

/** Pages with a role: one page for each, and what they gather stays right on a real database. */
let office: TestOffice
let rest: Rest
let out: Delivering

beforeAll(async () => {
  office = await openOffice()
  rest = restOf(office)
  out = await withStandIns(office)
})
afterAll(async () => {
  await out.standIns.close()
  await office.close()
})

let count = 0
const make = (body: object, door = '/pages') =>
  rest.ask(door, {
    method: 'POST',
    as: 'author',
    body: { title: `页面之 ${++count}`, summary: '摘要。', body: bodyOf('正文。'), unit: office.ids.units.press, ...body },
  })
const change = (id: string, body: object) => rest.ask(`/pages/${id}?trash=true`, { method: 'PATCH', as: 'author', body })
const docOf = ({ body }: Answer) => body.doc as { id: string; slug: string; role?: string | null }
const page = (file: string) => readFileSync(path.join(office.folder, 'site', 'zh', file), 'utf8')

describe('a role belongs to one page', () => {
  let first: string
  async function refused(run: () => Promise<Answer>, status = 409) {
    const before = await stored(office)
    const answer = await run()
    expect(answer.status).toBe(status)
    if (status === 409) expect(codesOf(answer)).toEqual(['role.taken'])
    expect(await stored(office)).toEqual(before)
  }

  test('on every entrance', async () => {
    first = docOf(await make({ role: 'system' })).id
    const other = docOf(await make({})).id
    await refused(() => make({ role: 'system' }))
    await refused(() => change(other, { role: 'system' }))
    await refused(() => rest.ask(`/pages?where[id][equals]=${other}`, { method: 'PATCH', as: 'author', body: { role: 'system' } }), 400)
    await refused(() => make({ role: 'king' }), 400)
    const req = await office.as('author')
    const local = { collection: 'pages', data: { title: 'x', role: 'system' }, draft: true, overrideAccess: false, user: req.user } as const
    await expect(office.payload.create({ ...local, req } as never)).rejects.toMatchObject({ code: 'identifier.taken' })
    // A duplicate is a page without one.
    expect(docOf(await rest.ask(`/pages/${first}/duplicate`, { method: 'POST', as: 'author', body: {} })).role ?? null).toBeNull()
  })

  test('also from the trash, and of two that ask at the same moment', async () => {
    await change(first, { deletedAt: new Date(office.clock.now()).toISOString() })
    await refused(() => make({ role: 'system' }))
    await change(first, { deletedAt: null })
    const answers = await Promise.all([1, 2, 3].map(() => make({ role: 'leaders' })))
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409])
  })

  test('a translation has none of its own, and the draft that gives it up leaves it to another', async () => {
    const added = await rest.ask(`/pages/${first}/add-language`, { method: 'POST', as: 'translator', body: { language: 'en' } })
    const english = String(added.body.id)
    await rest.ask(`/pages/${english}`, { method: 'PATCH', as: 'translator', body: { role: 'guide', fax: '110' } })
    expect(await office.payload.findByID({ collection: 'pages', id: english, draft: true, depth: 0 })).toMatchObject({
      role: null,
      fax: null,
    })
    expect((await change(first, { role: null })).status).toBe(200)
    expect((await make({ role: 'system' })).status).toBe(201)
  })
})

test.each([
  ['a fax nobody can dial', { fax: '见通讯录' }],
  ['an address that is none', { email: 'nobody' }],
  ['two addresses', { email: 'a@b.cn,c@d.cn' }],
])('%s crosses no door', async (_, wrong) => {
  const before = await stored(office)
  expect((await make({ role: 'accessibility', ...wrong })).status).toBe(400)
  expect(await stored(office)).toEqual(before)
})

test('a guide without what Art. 12 asks for is not submitted; whole, it goes out and is kept through a correction', async () => {
  const guide = docOf(await make({ role: 'guide' }))
  const refused = await rest.ask(`/pages/${guide.id}/submit`, { method: 'POST', as: 'author' })
  expect(codesOf(refused).sort()).toEqual(['hours', 'name', 'place', 'telephones'].map((what) => `website.guide.${what}`))
  const point = {
    pointName: '信息公开办',
    place: '滨江路1号',
    hours: '工作日 9:00—17:00',
    telephones: ['12345'],
    email: 'a@example.gov.cn',
  }
  expect((await change(guide.id, { ...point, fax: '021-55550123' })).status).toBe(200)
  await approve(office, { collection: 'pages', id: guide.id })
  await out.deliver()
  expect(page(`${guide.slug}.html`)).toContain('滨江路1号')
  expect(page('index.html')).toContain('<section class="disclosure"')
  // While readers have it before them, a draft that tries another role does not free this one.
  expect((await change(guide.id, { role: 'accessibility' })).status).toBe(200)
  expect(codesOf(await make({ role: 'guide' }))).toEqual(['role.taken'])
  expect((await change(guide.id, { role: 'guide' })).status).toBe(200)
})

test('the catalogue follows what is published and withdrawn', async () => {
  const catalogue = docOf(await make({ role: 'catalogue' }))
  await approve(office, { collection: 'pages', id: catalogue.id })
  const policy = docOf(
    await make(
      {
        title: '公开的文件',
        column: office.ids.columns.policy,
        indexNumber: 'SY-1',
        documentNumber: '示外办〔2026〕1号',
        writtenOn: '2026-02-01',
        issuer: '示例外办',
        art20Item: 1,
      },
      '/policies',
    ),
  )
  await approve(office, { collection: 'policies', id: policy.id })
  await out.deliver()
  expect(page(`${catalogue.slug}.html`)).toMatch(/法规、规章和规范性文件.*公开的文件.*SY-1.*2026-02-01/s)
  const { withdraw } = await import('../../src/review/withdraw.ts')
  await withdraw({ req: await office.as('publisher'), collection: 'policies', id: policy.id, reason: '有误。' })
  await out.deliver()
  expect(page(`${catalogue.slug}.html`)).not.toContain('公开的文件')
})

test('the foot of every page leads to a new entry soon, without a publication of its own', async () => {
  const { rebuildChanged } = await import('../../src/jobs/rebuildChanged.ts')
  const article = docOf(
    await make({ title: '早先的文章', column: office.ids.columns.news, outlets: [office.ids.outlets.site] }, '/articles'),
  )
  await approve(office, { collection: 'articles', id: article.id })
  await out.deliver()
  await rebuildChanged({ payload: office.payload })
  const entry = docOf(await make({ role: 'accessibility', title: '无障碍说明页' }))
  await approve(office, { collection: 'pages', id: entry.id })
  await out.deliver()
  const foot = () => page(`articles/${article.slug}.html`)
  expect(foot()).not.toContain(`/zh/${entry.slug}.html`)
  await rebuildChanged({ payload: office.payload })
  await rebuildChanged({ payload: office.payload })
  expect(foot()).toContain(`/zh/${entry.slug}.html`)
})

test('the record proves it', async () => {
  const { verify } = await import('../../src/verify/verify.ts')
  expect((await verify({ payload: office.payload })).faults).toEqual([])
})
