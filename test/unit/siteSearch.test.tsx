import { gzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { buildSite } from '../../src/channels/website/build/buildSite.ts'
import { checkSite } from '../../src/channels/website/checkSite.ts'
import { eraseFromSites } from '../../src/channels/website/erase.ts'
import { searchScript } from '../../src/site/assets.ts'
import { type SearchEntry, type SearchMap, searchSize } from '../../src/site/searchIndex.ts'
import { siteDesk } from './fixtures/siteDesk.ts'
import { policyFacts } from './fixtures/siteSample.ts'

let site: ReturnType<typeof siteDesk>
beforeEach(() => {
  site = siteDesk()
})
afterEach(() => site.remove())

const paragraph = (text: string) => [{ type: 'paragraph' as const, children: [{ type: 'text' as const, text }] }]
const article = (number: number, more: object = {}) =>
  site.part('zh', {
    text: `t${number}`,
    item: `t${number}`,
    slug: `t${number}`,
    title: `第 ${number} 篇`,
    body: paragraph(`正文 ${number}`),
    cover: null,
    attachments: [],
    ...more,
  })
const json = <T,>(path: string) => JSON.parse(site.read(path)) as T
const items = (page = 1) => json<SearchEntry[]>(`/search/zh/visits-${page}.json`)
const texts = (page = 1) => json<Record<string, string>>(`/search/zh/text-visits-${page}.json`)
const map = () => json<SearchMap>('/search/zh/index.json')

test('a text is found by its title, keywords, numbers, summary and words', async () => {
  await site.send(article(1, { kind: 'policy', facts: policyFacts, keywords: ['签证'], summary: '摘要' }))
  expect(items()).toEqual([
    {
      path: '/zh/policies/t1.html',
      title: expect.stringContaining('第 1 篇'),
      terms: `签证 ${policyFacts.documentNumber} ${policyFacts.indexNumber}`,
      summary: '摘要',
      day: '2030-01-01',
      kind: 'policy',
    },
  ])
  expect(texts()).toEqual({ '/zh/policies/t1.html': '正文 1' })
  expect(map()).toEqual({ version: 1, sections: [{ slug: 'visits', name: '来访', pages: 1 }] })
})

test('a correction is found by its new words alone, a withdrawn text by none', async () => {
  await site.send(article(1))
  await site.send(article(2))
  await site.send(article(1, { title: '更正', body: paragraph('更正后的正文'), slug: 'renamed' }))
  expect(items().map(({ path, title }) => `${path} ${title.split(' · ')[0]}`)).toEqual([
    '/zh/articles/renamed.html 更正',
    '/zh/articles/t2.html 第 2 篇',
  ])
  expect(texts()).toEqual({ '/zh/articles/renamed.html': '更正后的正文', '/zh/articles/t2.html': '正文 2' })
  await site.withdraw(article(2))
  expect(Object.keys(texts())).toEqual(['/zh/articles/renamed.html'])
})

test('what is erased by law is in no segment', async () => {
  await site.send(article(1, { title: '须删除的标题', body: paragraph('须删除的正文') }))
  site.memory.table('outlets').push({ id: 'o1', uid: 'o1', channel: 'website' })
  Object.assign(site.memory.payload.db, { deleteOne: async () => null, deleteMany: async () => null })
  await eraseFromSites({ payload: site.memory.payload, folder: site.folder, text: 't1', readMedia: async () => Buffer.from('') })
  expect(items()).toEqual([])
  expect(texts()).toEqual({})
})

describe('one more text', () => {
  test('rewrites its own segment, and the map only when there is a new one', async () => {
    for (let number = 1; number <= searchSize; number++) await site.send(article(number))
    const [first, before] = [site.read('/search/zh/visits-1.json'), site.read('/search/zh/index.json')]
    await site.send(article(searchSize + 1))
    expect(site.read('/search/zh/visits-1.json')).toBe(first)
    expect(items(2)).toHaveLength(1)
    expect(map().sections[0]?.pages).toBe(2)
    expect(site.read('/search/zh/index.json')).not.toBe(before)
    const after = site.read('/search/zh/index.json')
    await site.send(article(searchSize + 2))
    expect(site.read('/search/zh/index.json')).toBe(after)
  }, 60_000)

  test('reads no other edition than the one it was given', async () => {
    for (let number = 1; number <= 30; number++) await site.send(article(number))
    const { find } = site.memory.payload
    let editions = 0
    site.memory.payload.find = ((args: Parameters<typeof find>[0]) => {
      if (args.collection === 'editions') editions += 1
      return find(args)
    }) as typeof find
    await site.send(article(31, { kind: 'page', column: null, facts: { kind: 'page', menuOrder: 1 } }))
    expect(editions).toBe(0)
  })
})

test('a segment that was changed on the site is made anew from the record', async () => {
  const { writeFileSync } = await import('node:fs')
  await site.send(article(1))
  writeFileSync(`${site.folder}/search/zh/visits-1.json`, '[{"path":"/zh/forged.html"}]')
  await site.send(article(2))
  expect(items().map(({ path }) => path)).toEqual(['/zh/articles/t1.html', '/zh/articles/t2.html'])
})

test('a column with another slug is found whole, and nothing of it is left under the old one', async () => {
  for (let number = 1; number <= 3; number++) await site.send(article(number))
  Object.assign(site.memory.table('columns').find(({ uid }) => uid === 'c-visits') ?? {}, { slug: 'guests' })
  await site.send(article(4))
  expect(map().sections.map(({ slug, pages }) => `${slug} ${pages}`)).toEqual(['guests 1'])
  expect(json<SearchEntry[]>('/search/zh/guests-1.json')).toHaveLength(4)
  for (const file of ['visits-1.json', 'text-visits-1.json']) expect(() => site.read(`/search/zh/${file}`)).toThrow('ENOENT')
})

test('rebuilding writes the same bytes, and nothing is left unexplained', async () => {
  for (let number = 1; number <= 3; number++) await site.send(article(number))
  const before = [site.read('/search/zh/visits-1.json'), site.read('/search/zh/text-visits-1.json'), site.read('/search/zh/index.json')]
  await buildSite({ context: site.look() })
  expect([site.read('/search/zh/visits-1.json'), site.read('/search/zh/text-visits-1.json'), site.read('/search/zh/index.json')]).toEqual(
    before,
  )
  const { faults } = await checkSite({ payload: site.memory.payload, outlet: 'o1', folder: site.folder, now: () => site.clock.now })
  expect(faults).toEqual([])
})

test('what a reader loads stays small', () => {
  expect(gzipSync(searchScript.content).length).toBeLessThan(25_000)
})
