import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Browser } from 'playwright-core'
import { serveSite } from '../../src/server/serveSite.ts'
import { openPage, type WatchedPage, withWords } from '../support/browse.ts'
import { launchChromium } from '../support/chromium.ts'
import { siteDesk } from '../unit/fixtures/siteDesk.ts'

/** Search as a reader meets it: the real script in a browser, over the files the website channel wrote. */
const site = siteDesk({ at: '2029-03-01T00:00:00Z' })
let server: Server
let browser: Browser
let reader: WatchedPage

const text = (words: string) => [{ type: 'paragraph' as const, children: [{ type: 'text' as const, text: words }] }]
const texts = [
  { language: 'zh', slug: 'gathering', title: '外国驻海领馆新春招待会举行', body: '宾主共叙友情。', at: '2029-03-01T00:00:00Z' },
  {
    language: 'zh',
    slug: 'visa',
    title: '关于外国人签证办理延期的通知',
    body: '<b>请携带护照</b>到出入境管理部门办理。',
    at: '2030-03-01T00:00:00Z',
  },
  { language: 'zh', slug: 'library', title: '领事访问图书馆', body: '领事一行参观了新馆。', at: '2030-04-01T00:00:00Z' },
  { language: 'en', slug: 'visa', title: 'Visas can be extended', body: 'Bring your passport.', at: '2030-03-01T00:00:00Z' },
  { language: 'ar', slug: 'visa', title: 'تمديد التأشيرات', body: 'أحضروا جواز السفر.', at: '2030-03-01T00:00:00Z' },
] as const

beforeAll(async () => {
  for (const { language, slug, title, body, at } of texts) {
    site.clock.now = new Date(at)
    await site.send(
      site.part(language, {
        text: `${language}-${slug}`,
        item: slug,
        slug,
        title,
        subtitle: '',
        summary: '',
        keywords: [],
        body: text(body),
        cover: null,
        attachments: [],
      }),
    )
  }
  server = createServer((request, response) => {
    void serveSite({ request, response, pathname: new URL(request.url ?? '/', 'http://localhost').pathname, folder: site.folder })
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  browser = await launchChromium()
  reader = await openPage({ browser, base: `http://127.0.0.1:${(server.address() as AddressInfo).port}` })
}, 60_000)

afterAll(async () => {
  await browser?.close()
  server?.close()
  site.remove()
})

async function ask(language: string, question: string, full = false) {
  const { page } = reader
  await page.goto(`/${language}/search.html?q=${encodeURIComponent(question)}${full ? '&full=1' : ''}`)
  await page.locator('[data-search-status]:not(:empty)').waitFor()
  await page.waitForFunction(
    (busy) => document.querySelector('[data-search-status]')?.textContent !== busy,
    language === 'zh' ? '正在查找……' : language === 'en' ? 'Searching…' : 'جارٍ البحث…',
  )
  await page.waitForLoadState('networkidle')
  return page.locator('[data-search-results] a').evaluateAll((links) => links.map((link) => link.getAttribute('href')))
}

test.each([
  ['zh', '领馆', ['/zh/articles/gathering.html']],
  ['zh', '签证 延期', ['/zh/articles/visa.html']],
  ['zh', '签证 图书馆', []],
  ['en', 'visa', ['/en/articles/visa.html']],
  ['en', 'extanded', ['/en/articles/visa.html']],
  ['ar', 'تمديد', ['/ar/articles/visa.html']],
])('in %s, %s', (language, question, expected) =>
  withWords(reader.page, async () => expect(await ask(language, question)).toEqual(expected)),
)

test('a word of the body is found when full texts are asked for, with the words around it, as words and not as markup', () =>
  withWords(reader.page, async () => {
    expect(await ask('zh', '护照')).toEqual([])
    expect(await reader.page.locator('[data-search-status]').textContent()).toContain('也在正文中查找')
    expect(await ask('zh', '护照', true)).toEqual(['/zh/articles/visa.html'])
    const snippet = reader.page.locator('[data-search-results] li p').first()
    expect(await snippet.textContent()).toBe('<b>请携带护照</b>到出入境管理部门办理。')
    expect(await snippet.locator('b').count()).toBe(0)
    expect(await snippet.locator('mark').allTextContents()).toEqual(['护照'])
  }))

test('hits are narrowed down by year, and the other languages get the same question', () =>
  withWords(reader.page, async () => {
    const { page } = reader
    expect(await ask('zh', '馆')).toEqual(['/zh/articles/library.html', '/zh/articles/gathering.html'])
    const year = page.getByLabel('年份')
    expect(await year.locator('option').allTextContents()).toEqual(['全部', '2030 (1)', '2029 (1)'])
    await year.selectOption('2029')
    expect(await page.locator('[data-search-results] a').count()).toBe(1)
    expect(await page.locator('a[data-search-language]').first().getAttribute('href')).toContain('?q=%E9%A6%86')
  }))

test('asking by the form keeps the question in the address, and going back asks the one before', () =>
  withWords(reader.page, async () => {
    const { page } = reader
    await ask('en', 'visa')
    await page.getByLabel('Words to look for').fill('nothing-like-it')
    await page.locator('form[role=search] button').click()
    await page.getByText('Nothing found in titles').waitFor()
    expect(page.url()).toContain('q=nothing-like-it')
    await page.goBack()
    await page.getByText('Results: 1').waitFor()
  }))

test('nothing was asked of another host, and no error was told', () => expect(reader.faults).toEqual([]))
