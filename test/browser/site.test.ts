import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import axe from 'axe-core'
import { HtmlValidate } from 'html-validate'
import type { Browser, Page } from 'playwright-core'
import { openPage, type WatchedPage, withWords } from '../support/browse.ts'
import { launchChromium } from '../support/chromium.ts'
import { copySample, lanePort, type RunningOffice, startOffice } from '../support/runningOffice.ts'

const article = 'articles/a-la-bo-guo-jia-qing-nian-dai-biao-tuan-ti-yan-hai-cheng.html'
const everywhere = {
  'home page': '',
  'list of a column': 'columns/news/',
  article,
  notice: 'notices/tai-feng-hong-se-yu-jing-qing-liu-zai-shi-nei.html',
  'page of the site': 'ji-gou-zhi-neng.html',
  'missing page': 'nothing-here.html',
}
/** Not all of the sample is translated into Arabic. */
const notInArabic = {
  policy: 'policies/hai-cheng-shi-rong-yu-shi-min-he-you-yi-jiang-ping-xuan-ban.html',
  interpretation: 'interpretations/wen-da-rong-yu-shi-min-he-you-yi-jiang-zen-me-ping.html',
  'withdrawn notice': 'notices/chun-jie-qi-jian-she-wai-chuang-kou-fu-wu-shi-jian.html',
}
const below = (language: string, pages: Record<string, string>) =>
  Object.entries(pages).map(([name, path]): [string, string] => [`${name} in ${language}`, `/${language}/${path}`])
const pages: [string, string][] = [
  ...below('zh', { ...everywhere, ...notInArabic }),
  ...below('en', { ...everywhere, ...notInArabic }),
  ...below('ar', everywhere),
  ['choice of languages', '/'],
  ['sandbox in zh', '/sandbox?lang=zh'],
  ['sandbox in en', '/sandbox?lang=en'],
]

const sample = copySample()
let office: RunningOffice
let browser: Browser
let reader: WatchedPage

beforeAll(async () => {
  office = await startOffice({ folder: sample.folder, port: lanePort() })
  browser = await launchChromium()
  reader = await openPage({ browser, base: office.url })
}, 120_000)

afterAll(async () => {
  await browser?.close()
  await office?.stop()
  sample.remove()
})

describe('every kind of page', () => {
  test.each(pages)('%s: axe finds nothing, nothing is cut off, nothing is called from elsewhere', async (_name, path) => {
    const { page, faults } = reader
    const response = await page.goto(path)
    expect(response?.status()).toBe(path.includes('nothing-here') ? 404 : 200)
    expect(response?.headers()['content-security-policy']).toMatch(/^default-src '(self|none)'/)
    const report = await new HtmlValidate({ extends: ['html-validate:standard'] }).validateString((await response?.text()) ?? '')
    expect(report.results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => `${ruleId}: ${message}`))).toEqual([])
    for (const width of [390, 1280]) {
      await page.setViewportSize({ width, height: 900 })
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme })
        expect({ width, colorScheme, violations: await violations(page) }).toEqual({ width, colorScheme, violations: [] })
      }
    }
    expect(faults).toEqual([])
  })

  test('one thing in the sandbox too', async () => {
    const { page, faults } = reader
    await page.goto('/sandbox?lang=zh')
    await page.getByRole('region', { name: '微信' }).getByRole('article').first().getByRole('link').first().click()
    await page.locator('iframe').waitFor()
    expect(await violations(page)).toEqual([])
    expect(faults).toEqual([])
  })
})

describe('Arabic', () => {
  test('stands from right to left, its lines begin at the right edge', async () => {
    const { page } = reader
    await page.setViewportSize({ width: 390, height: 900 })
    await page.goto(`/ar/${article}`)
    expect(await page.locator('html').getAttribute('dir')).toBe('rtl')
    expect(await page.locator('html').getAttribute('lang')).toBe('ar')
    const gaps = await page.locator('article h1, article .prose > p:not(.box)').evaluateAll((blocks) =>
      blocks.map((block) => {
        const range = document.createRange()
        range.selectNodeContents(block)
        const rects = [...range.getClientRects()]
        const bottom = Math.max(...rects.map((rect) => rect.bottom))
        // A line that mixes scripts and numbers consists of several runs.
        const last = rects.filter((rect) => bottom - rect.bottom < rect.height / 2)
        const box = block.getBoundingClientRect()
        return {
          right: box.right - Math.max(...last.map(({ right }) => right)),
          left: Math.min(...last.map(({ left }) => left)) - box.left,
        }
      }),
    )
    expect(gaps.length).toBeGreaterThan(1)
    expect(gaps.filter(({ right }) => Math.abs(right) > 2)).toEqual([])
    expect(gaps.some(({ left }) => left > 20)).toBe(true)
  })
})

describe('the choice of language', () => {
  test.each([
    ['English', '/en/'],
    ['العربية', '/ar/'],
  ])('leads from the Chinese article to the same one in %s, and back', async (name, folder) => {
    const { page } = reader
    await withWords(page, async () => {
      await page.goto(`/zh/${article}`)
      const choose = async (language: string) => {
        const menu = page.locator('header nav.languages')
        await menu.locator('summary').click()
        await menu.getByRole('link', { name: language }).click()
      }
      await choose(name)
      await page.waitForURL(`**${folder}${article}`)
      await choose('中文')
      await page.waitForURL(`**/zh/${article}`)
    })
  })

  test('leads to the home page where the item is not in that language', async () => {
    const { page } = reader
    await page.goto(`/zh/${notInArabic.policy}`)
    const menu = page.locator('header nav.languages')
    await menu.locator('summary').click()
    await menu.getByRole('link', { name: 'العربية' }).click()
    await page.waitForURL('**/ar/index.html')
  })
})

/** What axe finds wrong, one line each. Run in the page by the browser itself, which the page's policy does not forbid. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source)
  const { violations } = await page.evaluate(() => (window as unknown as { axe: typeof axe }).axe.run({ preload: false }))
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target, any }) => `${id}: ${target.join(' ')} ${any[0]?.message ?? ''}`))
}
