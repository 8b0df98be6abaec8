import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { AuditQuery } from '../../src/audit/query.ts'
import type { Found } from '../../src/audit/search.ts'
import type { Publication } from '../../src/payload-types.ts'
import { openOffice, type TestOffice } from '../support/office.ts'
import { approve, draftArticle } from '../support/path.ts'

/** The auditor's room: every way to one record leads to the others. */
let office: TestOffice
let uids: { text: string; other: string }

const address = 'https://portal.example/articles/77'

beforeAll(async () => {
  office = await openOffice()
  const first = await draftArticle(office, { title: '国际友城论坛开幕' })
  const second = await draftArticle(office, { title: '签证中心延长服务时间' })
  uids = { text: String(first.uid), other: String(second.uid) }
  await approve(office, { id: first.id })
  office.clock.set('2026-03-09T01:00:00.000Z')
  await approve(office, { id: second.id, steps: ['coauthor', 'head', 'publisher2'] })
  const { docs } = await office.payload.find({ collection: 'editions', where: { text: { equals: uids.text } } })
  await office.payload.create({ collection: 'publications', data: publicationOf(String(docs[0]?.uid)) as never })
})
afterAll(() => office.close())

const publicationOf = (edition: string): Partial<Publication> => ({
  uid: 'pub77',
  key: 'pub77',
  title: '国际友城论坛开幕',
  type: 'first',
  seq: 1,
  delivery: 'd77',
  edition,
  text: uids.text,
  item: uids.text,
  outlet: 'o77',
  outletName: '市级门户',
  channel: 'cityPortal',
  language: 'zh',
  kind: 'article',
  address,
  externalId: 'WX-77',
  bytesHash: 'a'.repeat(64),
  origin: 'live',
  day: '2026-03-02',
  at: '2026-03-02T02:00:00.000Z',
})

async function search(query: Partial<AuditQuery>, as = 'auditor', most?: number): Promise<Found | null> {
  const { searchRecord } = await import('../../src/audit/search.ts')
  const { readQuery } = await import('../../src/audit/query.ts')
  const given = Object.fromEntries(Object.entries(query).map(([name, value]) => [name, String(value)]))
  return searchRecord({ req: await office.as(as), query: readQuery(given), ...(most ? { most } : {}) })
}

describe('who enters', () => {
  test.each(['author', 'publisher', 'secretary', 'admin'])('%s does not', async (person) => {
    await expect(search({ text: '论坛' }, person)).rejects.toMatchObject({ code: 'audit.forbidden', status: 403 })
  })

  test('asking nothing shows nothing, and is not told; a search is told, with what was searched for', async () => {
    const looks = async () =>
      (await office.payload.find({ collection: 'security-events', where: { type: { equals: 'looked' } }, sort: 'seq', limit: 0 })).docs
    const before = (await looks()).length
    expect(await search({})).toBeNull()
    expect((await looks()).length).toBe(before)
    await search({ person: '处长丁' })
    const told = JSON.parse((await looks()).at(-1)?.body ?? '{}')
    expect(told).toMatchObject({ actor: { name: '监督' }, data: { what: 'audit', query: { person: '处长丁' } } })
  })
})

describe('a search', () => {
  test.each([
    ['the address', { address }],
    ['the address with a slash', { address: `${address}/` }],
    ['the outlet’s own id', { address: 'WX-77' }],
    ['the hash of what was sent', { address: 'A'.repeat(64) }],
  ])('by %s leads to the publication, its edition and who approved it', async (_what, query) => {
    const found = await search(query)
    expect(found?.publications.map(({ uid }) => uid)).toEqual(['pub77'])
    expect(found?.editions).toHaveLength(1)
    expect(found?.editions[0]?.uid).toBe(found?.publications[0]?.edition)
    expect(found?.editions[0]?.approvers.map(({ step, name, title }) => [step, name, title])).toEqual([
      ['初审', '初审丙', '新闻处'],
      ['复审', '处长丁', '新闻处 处长'],
      ['终审', '签发己', ''],
    ])
    expect(found?.events.every(({ text }) => text === uids.text)).toBe(true)
  })

  test('by words of a title, or an office id of the text', async () => {
    expect((await search({ text: '友城' }))?.editions.map(({ text }) => text)).toEqual([uids.text])
    expect((await search({ text: uids.other }))?.editions.map(({ title }) => title)).toEqual(['签证中心延长服务时间'])
    expect(await search({ text: '没有这样的标题' })).toMatchObject({ editions: [], publications: [], events: [] })
  })

  test('by person: what they did, and what they approved', async () => {
    const found = await search({ person: '签发庚' })
    expect(found?.editions.map(({ text }) => text)).toEqual([uids.other])
    expect(found?.events.map(({ who }) => who)).toEqual(['签发庚'])
    const author = await search({ person: 'author@example.org' })
    expect(author?.editions).toEqual([])
    expect(new Set(author?.events.map(({ type }) => type))).toEqual(new Set(['submitted']))
    expect(await search({ person: '查无此人' })).toMatchObject({ editions: [], publications: [], events: [] })
  })

  test('by the name somebody acted under, after they took another', async () => {
    const id = office.ids.people.publisher2 ?? ''
    await office.payload.update({ collection: 'users', id, data: { name: '签发新名' } })
    for (const person of ['签发庚', '签发新名']) expect((await search({ person }))?.editions.map(({ text }) => text)).toEqual([uids.other])
    await office.payload.update({ collection: 'users', id, data: { name: '签发庚' } })
  })

  test('by days in Shanghai, both included, together with the rest', async () => {
    const texts = async (query: Partial<AuditQuery>) => (await search(query))?.editions.map(({ text }) => text)
    expect(await texts({ from: '2026-03-02', to: '2026-03-02' })).toEqual([uids.text])
    expect(await texts({ from: '2026-03-09' })).toEqual([uids.other])
    expect(await texts({ from: '2026-03-09', text: '友城' })).toEqual([])
  })

  test('what is no day, no page or far too long is not heard', async () => {
    const { readQuery } = await import('../../src/audit/query.ts')
    expect(readQuery({ from: '2026-13-45', to: "1' OR 1=1", page: '-3', text: 'x'.repeat(9000) })).toMatchObject({
      from: '',
      to: '',
      page: 1,
    })
    expect(readQuery({ text: ['a', 'b'] })).toMatchObject({ text: 'a' })
    for (const text of ['%', '_', "'; DROP TABLE editions; --", '<script>alert(1)</script>', '\\'])
      expect(await search({ text })).toMatchObject({ editions: expect.any(Array) })
  })

  test('a page at a time, the newest first', async () => {
    const first = await search({ from: '2026-01-01' })
    expect(first?.events[0]?.at).toBe('2026-03-09T01:00:00.000Z')
    expect(await search({ from: '2026-01-01', page: 50 })).toMatchObject({ editions: [], publications: [], events: [], hasMore: false })
  })
})

test('an edition in full: approvers, where it stood, and everything that happened to its text', async () => {
  const { showEdition } = await import('../../src/audit/showEdition.ts')
  const found = await search({ address })
  const uid = found?.editions[0]?.uid ?? ''
  const sheet = await showEdition({ req: await office.as('auditor'), uid })
  expect(sheet.publications.map((publication) => publication.address)).toEqual([address])
  expect(sheet.edition.approvers).toHaveLength(3)
  expect(sheet.events.map(({ type }) => type)).toContain('frozen')
  await expect(showEdition({ req: await office.as('auditor'), uid: 'none' })).rejects.toMatchObject({ status: 404 })
  await expect(showEdition({ req: await office.as('author'), uid })).rejects.toMatchObject({ status: 403 })
})

test('of somebody who decided very much, the newest is followed, and the room says so; days lead to the rest', async () => {
  const { docs } = await office.payload.find({ collection: 'events', where: { personName: { equals: '签发庚' } }, limit: 1 })
  const { id: _id, ...decided } = docs[0] as unknown as Record<string, unknown>
  for (let seq = 1; seq <= 5; seq++) {
    const mark = `busy${seq}`
    const data = { ...decided, uid: mark, text: mark, review: mark, hash: mark, onceKey: mark, at: '2027-05-01T00:00:00.000Z' }
    await office.payload.create({ collection: 'events', data: data as never })
  }
  const all = await search({ person: '签发庚' }, 'auditor', 5)
  expect([all?.isCut, all?.editions.length]).toEqual([true, 0])
  const then = await search({ person: '签发庚', from: '2026-03-01', to: '2026-03-31' }, 'auditor', 5)
  expect([then?.isCut, then?.editions.map(({ text }) => text)]).toEqual([false, [uids.other]])
})
