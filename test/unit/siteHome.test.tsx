import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { renewSite } from '../../src/channels/website/renewSite.ts'
import { siteDesk } from './fixtures/siteDesk.ts'
import { noticeFacts } from './fixtures/siteSample.ts'

let site: ReturnType<typeof siteDesk>
beforeEach(() => {
  site = siteDesk({ at: '2030-01-01T00:00:00Z' })
})
afterEach(() => site.remove())

const article = (slug: string, language: 'zh' | 'en' = 'zh') =>
  site.part(language, { text: `${language}-${slug}`, item: slug, slug, title: `${language} ${slug}` })
const home = (language = 'zh') => site.read(`/${language}/index.html`)
const leadOf = (html: string) => /<article class="lead">.*?<h2><a href="([^"]+)"/s.exec(html)?.[1]
const timesIn = (html: string, path: string) => html.split(`href="${path}"`).length - 1

async function publish() {
  for (const [index, slug] of ['one', 'two', 'three'].entries()) {
    site.clock.now = new Date(Date.UTC(2030, 0, 1, index))
    await site.send(article(slug))
  }
}
const chosen = (texts: string[]) => {
  const leads = texts.map((uid) => ({ relationTo: 'articles', value: { uid } }))
  Object.assign(site.memory.globals, { 'front-page': { updatedAt: site.clock.now.toISOString(), leads } })
}

test('the newest leads until the office says what does', async () => {
  await publish()
  expect(leadOf(home())).toBe('/zh/articles/three.html')
  chosen(['zh-one', 'zh-gone', 'zh-two'])
  await renewSite({ context: site.look() })
  expect(leadOf(home())).toBe('/zh/articles/one.html')
  expect(home()).toMatch(/<ul class="cards"><li>.*href="\/zh\/articles\/two.html"/s)
})

test('what leads is renewed however long ago the office said it', async () => {
  await publish()
  await renewSite({ context: site.look() })
  chosen(['zh-two'])
  site.clock.now = new Date(site.clock.now.getTime() + 5 * 3_600_000)
  await renewSite({ context: site.look() })
  expect(leadOf(home())).toBe('/zh/articles/two.html')
})

test('nothing is told twice', async () => {
  await publish()
  site.clock.now = new Date('2030-01-02T00:00:00Z')
  await site.send(site.part('zh', { kind: 'notice', text: 'n', item: 'n', slug: 'n', facts: { ...noticeFacts, urgency: 'normal' } }))
  expect(leadOf(home())).toBe('/zh/articles/three.html')
  expect(timesIn(home(), '/zh/notices/n.html')).toBe(1)
  for (const slug of ['one', 'two', 'three']) expect([slug, timesIn(home(), `/zh/articles/${slug}.html`)]).toEqual([slug, 1])
})

test('what was withdrawn leads no longer', async () => {
  await publish()
  chosen(['zh-one'])
  await site.withdraw(article('one'))
  expect(leadOf(home())).toBe('/zh/articles/three.html')
})

test('the choice of language says where a text is not', async () => {
  await site.send(article('one'))
  expect(site.read('/zh/articles/one.html')).toContain(
    'href="/en/index.html">English<small>Not available in this language; to the home page</small></a>',
  )
  await site.send(article('one', 'en'))
  expect(site.read('/zh/articles/one.html')).toContain('href="/en/articles/one.html">English</a>')
})

test('a wrong turn is told in the language of the address', async () => {
  await publish()
  expect(site.read('/zh/404.html')).toContain('<html lang="zh-Hans"')
  expect(site.read('/en/404.html')).toMatch(/<html lang="en".*<h1>Page not found<\/h1>.*href="\/en\/index.html".*href="\/en\/search.html"/s)
  expect(site.read('/404.html')).toContain('href="/en/index.html"')
})
