import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { listSize } from '../../src/site/lists.ts'
import { siteDesk } from './fixtures/siteDesk.ts'

let site: ReturnType<typeof siteDesk>
beforeEach(() => {
  site = siteDesk()
})
afterEach(() => site.remove())

const article = (number: number, title = `第 ${number} 篇`) =>
  site.part('zh', { text: `t${number}`, item: `t${number}`, slug: `t${number}`, title, body: [], cover: null, attachments: [] })
async function publish(number: number, at: string) {
  site.clock.now = new Date(at)
  await site.send(article(number))
}
const index = () => site.read('/zh/columns/visits/index.html')
const years = () =>
  [...index().matchAll(/<a href="(\/zh\/columns\/visits\/\w+\.html)">(\d{4})<\/a>/g)].map(([, path, year]) => [year, path])

test('a column leads to each of its years, on the page with its newest text; a year is Shanghai’s', async () => {
  for (let number = 1; number <= listSize; number++) await publish(number, `2027-05-01T00:00:${String(number).padStart(2, '0')}Z`)
  // Half past midnight of the first of January, in Shanghai.
  await publish(listSize + 1, '2027-12-31T16:30:00Z')
  for (let number = listSize + 2; number <= 3 * listSize; number++) await publish(number, '2030-02-01T00:00:00Z')
  expect(years()).toEqual([
    ['2030', '/zh/columns/visits/index.html'],
    ['2028', '/zh/columns/visits/p2.html'],
    ['2027', '/zh/columns/visits/p1.html'],
  ])
})

test('one of a single year leads to none', async () => {
  await publish(1, '2030-01-01T00:00:00Z')
  expect(years()).toEqual([])
})

test('a column has feeds of its own, and its parent tells what is below it', async () => {
  await publish(1, '2030-01-01T00:00:00Z')
  for (const slug of ['visits', 'news'])
    for (const feed of ['feed.xml', 'atom.xml', 'feed.json']) expect(site.read(`/zh/columns/${slug}/${feed}`)).toContain('第 1 篇')
  expect(site.read('/zh/columns/visits/feed.json')).toContain('"feed_url": "https://wsb.example.gov.cn/zh/columns/visits/feed.json"')
  expect(index()).toContain('title="示例办 · 来访" href="/zh/columns/visits/feed.xml"')
})

test('a text shows what came before it in its column, as that is called now', async () => {
  for (let number = 1; number <= 7; number++) await publish(number, `2030-01-0${number}T00:00:00Z`)
  const shown = (number: number) =>
    [
      ...(site.read(`/zh/articles/t${number}.html`).split('id="related"')[1] ?? '').matchAll(/href="\/zh\/articles\/(t\d)\.html">([^<]*)/g),
    ].map(([, slug, title]) => `${slug} ${title}`)
  expect(shown(7)).toEqual(['t6 第 6 篇', 't5 第 5 篇', 't4 第 4 篇', 't3 第 3 篇'])
  expect(shown(1)).toEqual([])
  await site.send(article(5, '更正后的第 5 篇'))
  expect(shown(7)).toContain('t5 更正后的第 5 篇')
  await site.withdraw(article(5))
  expect(shown(7)).toEqual(['t6 第 6 篇', 't4 第 4 篇', 't3 第 3 篇'])
  expect(shown(6)).toEqual(['t4 第 4 篇', 't3 第 3 篇', 't2 第 2 篇'])
})
