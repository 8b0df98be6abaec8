import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { openOffice, type TestOffice } from '../support/office.ts'
import { approve } from '../support/path.ts'
import { type Answer, codesOf, type Rest, restOf } from '../support/rest.ts'
import { stored } from '../support/stored.ts'
import { bodyOf } from '../support/texts.ts'

/** 索引号 and 文号 are unique among drafts too, and the address of a text among those of its kind and language. */
let office: TestOffice
let rest: Rest
beforeAll(async () => {
  office = await openOffice()
  rest = restOf(office)
})
afterAll(() => office.close())

let count = 0
/** Creates a policy over REST; its title is new unless one is given. */
const create = (body: object, path = '/policies') =>
  rest.ask(path, { as: 'author', method: 'POST', body: { title: `文件之 ${++count}`, ...body } })
const change = (id: string, body: object) => rest.ask(`/policies/${id}?trash=true`, { as: 'author', method: 'PATCH', body })
const idOf = ({ body }: Answer) => String((body.doc as { id: string }).id)

/** Runs what has to be refused as taken, and looks that nothing came of it. */
async function taken(run: () => Promise<Answer>, code: string) {
  const before = await stored(office)
  const answer = await run()
  expect([answer.status, codesOf(answer)]).toEqual([409, [code]])
  expect(await stored(office)).toEqual(before)
}

describe.each(['indexNumber', 'documentNumber'])('%s', (field) => {
  const number = (name: string) => ({ [field]: `沪外〔2026〕${field}-${name}号` })

  test('is refused to a second draft, whatever way it comes', async () => {
    const first = idOf(await create(number('1')))
    const second = idOf(await create(number('2')))
    await taken(() => create(number('1')), `${field}.taken`)
    await taken(() => change(second, number('1')), `${field}.taken`)
    // Bulk operations answer 400 with an error a document.
    const before = await stored(office)
    const bulk = await rest.ask(`/policies?where[id][equals]=${second}`, { as: 'author', method: 'PATCH', body: number('1') })
    expect(bulk.status).toBe(400)
    expect(await stored(office)).toEqual(before)
    expect((await change(first, { ...number('1'), summary: '仍是它自己的。' })).status).toBe(200)
  })

  test('is the same number with other spaces, widths and capitals', async () => {
    await create({ [field]: `AB-${field} 7 号` })
    await taken(() => create({ [field]: `ａｂ-${field}７号` }), `${field}.taken`)
  })

  test('goes to one of two that ask at the same moment', async () => {
    await rest.tokenOf('author')
    const answers = await Promise.all([1, 2, 3, 4].map(() => create(number('race'))))
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409])
    const { totalDocs } = await office.payload.find({
      collection: 'policies',
      where: { [field]: { equals: number('race')[field] } },
      draft: true,
    })
    expect(totalDocs).toBe(1)
  })

  test('does not come along with a duplicate', async () => {
    const first = idOf(await create(number('copied')))
    const { status, body } = await rest.ask(`/policies/${first}/duplicate`, { as: 'author', method: 'POST', body: {} })
    expect(status).toBe(200)
    expect((body.doc as Record<string, unknown>)[field] ?? null).toBeNull()
    await taken(() => rest.ask(`/policies/${first}/duplicate`, { as: 'author', method: 'POST', body: number('copied') }), `${field}.taken`)
  })

  test('given up is free; an old version that held it does not come back', async () => {
    const first = idOf(await create(number('old')))
    await change(first, number('new'))
    const second = idOf(await create(number('old')))
    const version = await oldestVersion(first)
    await taken(() => rest.ask(`/policies/versions/${version}?draft=true`, { as: 'author', method: 'POST' }), `${field}.taken`)
    await change(second, { [field]: null })
    expect((await rest.ask(`/policies/versions/${version}?draft=true`, { as: 'author', method: 'POST' })).status).toBe(200)
  })

  test('stays taken in the trash, and is free when that is emptied', async () => {
    const first = idOf(await create(number('trash')))
    expect((await change(first, { deletedAt: '2026-03-02T02:00:00.000Z' })).status).toBe(200)
    await taken(() => create(number('trash')), `${field}.taken`)
    expect((await change(first, { deletedAt: null })).status).toBe(200)
    await taken(() => create(number('trash')), `${field}.taken`)
    expect((await rest.ask(`/policies/${first}`, { as: 'admin', method: 'DELETE' })).status).toBe(200)
    expect((await create(number('trash'))).status).toBe(201)
  })

  test('that readers have before them stays taken while a draft tries another', async () => {
    const { id } = await office.payload.create({
      collection: 'policies',
      data: {
        title: `已发布的文件 ${field}`,
        indexNumber: `SY-${field}`,
        documentNumber: `WH-${field}`,
        ...number('shown'),
        summary: '摘要。',
        source: '示例外办',
        issuer: '示例外办',
        writtenOn: '2026-03-01',
        disclosure: 'proactive',
        art20Item: 1,
        body: bodyOf('第一条。'),
        column: office.ids.columns.policy,
        unit: office.ids.units.press,
      } as never,
      draft: true,
    })
    await approve(office, { collection: 'policies', id })
    expect((await change(id, number('tried'))).status).toBe(200)
    expect((await change(id, { summary: '再改。' })).status).toBe(200)
    await taken(() => create(number('shown')), `${field}.taken`)
    await taken(() => create(number('tried')), `${field}.taken`)
    expect((await change(id, number('shown'))).status).toBe(200)
  })
})

describe('the address of a text', () => {
  const title = '关于优化签证服务的通知'
  test('that is taken gets a number on creation, and is refused later', async () => {
    const slugs: string[] = []
    for (const path of ['/policies', '/policies', '/articles', '/policies'])
      slugs.push(((await create({ title }, path)).body.doc as { slug: string }).slug)
    expect(slugs).toEqual([slugs[0], `${slugs[0]}-2`, slugs[0], `${slugs[0]}-3`])
    const id = idOf(await create({ slug: 'wanted' }))
    await taken(() => change(id, { slug: slugs[0] }), 'slug.taken')
    expect((await office.payload.findByID({ collection: 'policies', id, depth: 0 })).slug).toBe('wanted')
  })

  test('of a duplicate is another one', async () => {
    const id = idOf(await create({ slug: 'copied' }, '/articles'))
    const { body } = await rest.ask(`/articles/${id}/duplicate`, { as: 'author', method: 'POST', body: {} })
    expect((body.doc as { slug: string }).slug).not.toBe('copied')
  })

  test('two at the same moment get different ones', async () => {
    await rest.tokenOf('author')
    const answers = await Promise.all([1, 2, 3].map(() => create({ title: '同时起草' }, '/articles')))
    const made = answers.filter(({ status }) => status === 201).map(({ body }) => (body.doc as { slug: string }).slug)
    expect(new Set(made).size).toBe(made.length)
    expect(made.length).toBeGreaterThan(0)
    // Who lost a race on MongoDB is told so, and may ask again.
    for (const { status } of answers) expect([201, 409]).toContain(status)
  })
})

test('an item has one text in a language, whoever adds it at the same moment', async () => {
  const { addLanguage } = await import('../../src/translation/addLanguage.ts')
  const id = idOf(await create({ column: office.ids.columns.policy }))
  const tries = await Promise.allSettled(
    ['translator', 'proofreader', 'author'].map(async (person) =>
      addLanguage({ req: await office.as(person), collection: 'policies', id, language: 'en' }),
    ),
  )
  expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  for (const settled of tries)
    if (settled.status === 'rejected') expect(settled.reason).toMatchObject({ code: 'language.exists', status: 409 })
  const { docs } = await office.payload.find({ collection: 'policies', where: { original: { equals: id } }, draft: true, depth: 0 })
  expect(docs.map(({ language }) => language)).toEqual(['en'])
})

async function oldestVersion(id: string): Promise<string> {
  const { docs } = await office.payload.findVersions({
    collection: 'policies',
    where: { parent: { equals: id } },
    sort: 'createdAt',
    limit: 1,
    depth: 0,
  })
  return String(docs[0]?.id)
}
