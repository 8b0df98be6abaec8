import { spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import axe from 'axe-core'
import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { HtmlValidate } from 'html-validate'
import type { Browser } from 'playwright-core'
import { openPage, type WatchedPage } from '../support/browse.ts'
import { launchChromium } from '../support/chromium.ts'
import { everyTemplate, scripts, templates } from '../support/everyTemplate.ts'

/** Every template, in five languages, at three widths, in light and dark: what machines can find wrong with it. */
let site: Awaited<ReturnType<typeof everyTemplate>>
let browser: Browser
let reader: WatchedPage
/** `FABU_SCREENS=docs/screens` keeps what was seen, for people to look at. */
const screens = process.env.FABU_SCREENS

beforeAll(async () => {
  site = await everyTemplate()
  browser = await launchChromium()
  reader = await openPage({ browser, base: site.url })
  if (screens) mkdirSync(screens, { recursive: true })
}, 180_000)
afterAll(async () => {
  await browser?.close()
  site?.close()
})

const pages = scripts.flatMap((language) =>
  Object.entries(templates).map(([name, file]) => ({ language, name, address: `/${language}/${file}` })),
)
const widths = { phone: 390, tablet: 820, wide: 1280 }

describe.each(pages)('$name in $language', ({ language, name, address }) => {
  test('axe finds nothing, nothing is wider than the screen, nothing is asked elsewhere', async () => {
    const { page, faults } = reader
    const response = await page.goto(address)
    expect(response?.status()).toBe(name === 'missing page' ? 404 : 200)
    if (name === 'search') await page.locator('[data-search-results] li').first().waitFor()
    for (const [device, width] of Object.entries(widths)) {
      await page.setViewportSize({ width, height: 900 })
      expect([device, await page.evaluate(() => document.documentElement.scrollWidth)]).toEqual([device, width])
      // Colours do not depend on the width.
      for (const colorScheme of device === 'phone' ? (['light', 'dark'] as const) : (['light'] as const)) {
        await page.emulateMedia({ colorScheme })
        expect({ device, colorScheme, found: await violations() }).toEqual({ device, colorScheme, found: [] })
      }
      await page.emulateMedia({ colorScheme: 'light' })
      if (screens && device !== 'tablet')
        await page.screenshot({
          path: path.join(screens, `${name.replaceAll(' ', '-')}-${language}-${device}.jpg`),
          type: 'jpeg',
          quality: 60,
        })
    }
    expect(faults).toEqual([])
  })
})

test.each(Object.entries(templates))('%s stands at 400 % of its size, in large type and in easy mode', async (_, file) => {
  const { page } = reader
  // 1280 px at 400 % are 320 (WCAG 1.4.10).
  await page.setViewportSize({ width: 320, height: 700 })
  for (const settings of [{}, { elder: 1, large: 1 }, { contrast: 1 }]) {
    await page.goto(`/zh/${file}`)
    await page.evaluate((kept) => localStorage.setItem('fabu-reading', JSON.stringify(kept)), settings)
    await page.goto(`/zh/${file}`)
    expect([settings, await page.evaluate(() => document.documentElement.scrollWidth)]).toEqual([settings, 320])
    expect([settings, await violations()]).toEqual([settings, []])
  }
  await page.evaluate(() => localStorage.clear())
})

describe('the files themselves', () => {
  const files = (extension: string) =>
    readdirSync(site.folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name.endsWith(extension))
      .map((entry) => path.join(entry.parentPath, entry.name))

  test('are valid HTML', async () => {
    const validator = new HtmlValidate({ extends: ['html-validate:standard', 'html-validate:a11y'] })
    const found: string[] = []
    for (const file of files('.html').filter((name) => !name.includes('/parts/'))) {
      const report = await validator.validateString(readFileSync(file, 'utf8'))
      found.push(
        ...report.results.flatMap(({ messages }) =>
          messages.map(({ ruleId, message }) => `${file.slice(site.folder.length)} ${ruleId}: ${message}`),
        ),
      )
    }
    expect(found).toEqual([])
  })

  const hasJava = spawnSync('java', ['-version']).status === 0
  if (!hasJava) console.warn('There is no Java here: the Nu checker of the W3C did NOT run.')
  ;(hasJava ? test : test.skip)(
    'are valid by the Nu checker of the W3C, sheets too',
    () => {
      const jar = path.resolve('node_modules/vnu-jar/build/dist/vnu.jar')
      const wanted = [...files('.html').filter((name) => !name.includes('/parts/')), ...files('.css')]
      const { stderr } = spawnSync('java', ['-Xss2m', '-jar', jar, '--also-check-css', '--format', 'json', ...wanted], {
        encoding: 'utf8',
        maxBuffer: 64_000_000,
      })
      const { messages } = JSON.parse(stderr) as { messages: { type: string; url: string; message: string }[] }
      const told = messages
        .filter(({ type }) => type === 'error')
        .map(({ url, message }) => `${url.split('/').slice(-3).join('/')}: ${message}`)
      expect([...new Set(told)]).toEqual([])
    },
    180_000,
  )

  test('feeds hold what readers of feeds need, and sitemaps what search engines do', () => {
    const parser = new XMLParser({ ignoreAttributes: false })
    for (const file of files('.xml')) expect([file, XMLValidator.validate(readFileSync(file, 'utf8'))]).toEqual([file, true])
    for (const language of scripts) {
      const { rss } = parser.parse(site.read(`/${language}/feed.xml`)) as {
        rss: { channel: { title: string; link: string; item: { link: string; guid: unknown; pubDate: string }[] } }
      }
      expect(rss.channel.item.length).toBeGreaterThan(20)
      for (const { link, guid, pubDate } of rss.channel.item)
        expect([Boolean(guid), URL.canParse(link), Number.isNaN(Date.parse(pubDate))]).toEqual([true, true, false])
      const { feed } = parser.parse(site.read(`/${language}/atom.xml`)) as {
        feed: { id: string; updated: string; entry: { id: string; updated: string }[] }
      }
      expect(new Set(feed.entry.map(({ id }) => id)).size).toBe(feed.entry.length)
      const json = JSON.parse(site.read(`/${language}/feed.json`)) as { version: string; items: { id: string; url: string }[] }
      expect(json.version).toBe('https://jsonfeed.org/version/1')
      expect(json.items.every(({ id, url }) => id && URL.canParse(url))).toBe(true)
    }
    const index = parser.parse(site.read('/sitemap.xml')) as { sitemapindex: { sitemap: { loc: string }[] } }
    for (const { loc } of index.sitemapindex.sitemap) {
      const { urlset } = parser.parse(site.read(new URL(loc).pathname)) as { urlset: { url: { loc: string } | { loc: string }[] } }
      for (const { loc: page } of [urlset.url].flat()) expect(() => site.read(new URL(page).pathname)).not.toThrow()
    }
  })

  test('structured data names what schema.org asks of each kind', () => {
    const needed: Record<string, string[]> = {
      'articles/gathering.html': ['NewsArticle', 'headline', 'datePublished', 'inLanguage', 'publisher'],
      'policies/rules.html': ['Legislation', 'name', 'legislationIdentifier', 'legislationDate', 'legislationLegalForce'],
      'notices/storm.html': ['SpecialAnnouncement', 'headline', 'datePosted', 'expires'],
    }
    for (const language of scripts)
      for (const [file, [type, ...properties]] of Object.entries(needed)) {
        const text = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(site.read(`/${language}/${file}`))?.[1] ?? '{}'
        const graph = (JSON.parse(text) as { '@graph': Record<string, unknown>[] })['@graph']
        const thing = graph.find((one) => one['@type'] === type) ?? {}
        expect([language, file, properties.filter((property) => !thing[property])]).toEqual([language, file, []])
        expect(graph.some((one) => one['@type'] === 'BreadcrumbList')).toBe(true)
      }
  })
})

async function violations(): Promise<string[]> {
  const { page } = reader
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source)
  const found = await page.evaluate(() =>
    (window as unknown as { axe: typeof axe }).axe.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    }),
  )
  return found.violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`))
}
