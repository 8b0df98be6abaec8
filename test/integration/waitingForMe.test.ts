import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { Waiting } from '../../src/review/waiting.ts'
import { openOffice, type TestOffice } from '../support/office.ts'
import { approve, draftArticle } from '../support/path.ts'
import { type Rest, restOf } from '../support/rest.ts'

/** What takes a second person's word waits on the dashboard of those who may give it, and of nobody else, until somebody gave it. */
let office: TestOffice
let rest: Rest
beforeAll(async () => {
  office = await openOffice({ start: '2026-03-02T01:00:00.000Z' })
  rest = restOf(office)
})
afterAll(() => office.close())

type Kind = 'mournings' | 'seals' | 'rights'
async function waiting(person: string, kind: Kind): Promise<Waiting[]> {
  const { allWaiting } = await import('../../src/admin/allWaiting.ts')
  return (await allWaiting({ req: await office.as(person) }))[kind]
}
/** Whose dashboards of all people of the plan show something. */
async function seenBy(kind: Kind): Promise<string[]> {
  const seen: string[] = []
  for (const person of Object.keys(office.ids.people)) if ((await waiting(person, kind)).length > 0) seen.push(person)
  return seen.sort()
}
const post = (as: string, path: string, body: object = {}) => rest.ask(path, { method: 'POST', as, body })

describe('mourning', () => {
  const period = { from: '2026-04-04T00:00:00+08:00', until: '2026-04-05T00:00:00+08:00' }
  const ask = async (as: string) => String((await post(as, '/mournings/ask', { reason: '国务院公告', ...period })).body.id)

  test('waits for every other publisher and the secretariat, with what it is and where it is settled', async () => {
    const id = await ask('publisher')
    expect(await seenBy('mournings')).toEqual(['publisher2', 'secretary'])
    expect(await waiting('secretary', 'mournings')).toEqual([
      {
        title: '国务院公告',
        language: '',
        since: '2026-03-02T01:00:00.000Z',
        href: `/admin/collections/mournings/${id}`,
        zh: '签发己 申请哀悼模式（2026-04-04 00:00 – 2026-04-05 00:00）',
        en: '签发己 asks for mourning (2026-04-04 00:00 – 2026-04-05 00:00)',
      },
    ])
    expect((await post('secretary', `/mournings/${id}/confirm`)).status).toBe(200)
    expect(await seenBy('mournings')).toEqual([])
  })

  test('waits no more once it was taken back, or its days are over', async () => {
    const first = await ask('secretary')
    office.clock.advance(60_000)
    const second = await ask('secretary')
    expect((await waiting('publisher', 'mournings')).map(({ href }) => href.split('/').at(-1))).toEqual([first, second])
    await post('secretary', `/mournings/${first}/refuse`)
    expect(await waiting('publisher', 'mournings')).toHaveLength(1)
    const now = office.clock.now().toISOString()
    office.clock.set('2026-04-04T16:00:00.000Z')
    expect(await seenBy('mournings')).toEqual([])
    office.clock.set(now)
  })
})

test('a seal waits for those who may seal but who asked', async () => {
  const { id } = await draftArticle(office, { title: '须封存的名单' })
  await approve(office, { id })
  const seal = await post('secretary', `/articles/${id}/seal`, { ground: '依据', documentNumber: '3号' })
  expect(await seenBy('seals')).toEqual(['publisher', 'publisher2'])
  const [row] = await waiting('publisher', 'seals')
  expect([row?.title, row?.href]).toEqual(['须封存的名单', `/admin/collections/articles/${id}/pipeline`])
  expect((await post('publisher', `/seals/${String(seal.body.id)}/decide`, { decision: 'refuse', comment: '不属实' })).status).toBe(200)
  expect(await seenBy('seals')).toEqual([])
})

test('a seal of a text in the trash waits too, and is decided at its Pipeline tab there', async () => {
  const { id: original } = await draftArticle(office, { title: '原文' })
  const { addLanguage } = await import('../../src/translation/addLanguage.ts')
  const { id } = await addLanguage({ req: await office.as('translator'), collection: 'articles', id: original, language: 'en' })
  expect(
    (await rest.ask(`/articles/${id}`, { as: 'translator', method: 'PATCH', body: { deletedAt: '2026-03-02T02:00:00.000Z' } })).status,
  ).toBe(200)
  const seal = await post('secretary', `/articles/${id}/seal`, { ground: '依据', documentNumber: '4号' })
  expect(seal.status).toBe(200)
  expect((await waiting('publisher', 'seals')).map(({ href }) => href)).toEqual([`/admin/collections/articles/trash/${id}/pipeline`])
  const { pipelineOf } = await import('../../src/review/pipelineOf.ts')
  expect((await pipelineOf({ req: await office.as('publisher'), collection: 'articles', id })).text.id).toBe(id)
  expect((await post('publisher', `/seals/${String(seal.body.id)}/decide`, { decision: 'confirm' })).status).toBe(200)
  expect(await seenBy('seals')).toEqual([])
})

test('a change of rights waits for the other administrators', async () => {
  await rest.ask(`/users/${office.ids.people.otherHead}`, { method: 'PATCH', as: 'admin', body: { roles: ['administrator'] } })
  rest.forget('otherHead')
  expect((await post('admin', '/globals/office', { confirmRights: true })).status).toBe(200)
  await rest.ask(`/users/${office.ids.people.author}`, { method: 'PATCH', as: 'admin', body: { roles: ['publisher'] } })
  expect(await seenBy('rights')).toEqual(['otherHead'])
  const { docs } = await office.payload.find({ collection: 'rights-requests', where: { state: { equals: 'open' } } })
  expect((await post('otherHead', `/rights-requests/${docs[0]?.id}/confirm`)).status).toBe(200)
  expect(await seenBy('rights')).toEqual([])
})
