import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Browser, Page } from 'playwright-core'
import { actAs, openPage, post, type WatchedPage, withWords } from '../support/browse.ts'
import { launchChromium } from '../support/chromium.ts'
import { copySample, lanePort, type RunningOffice, startOffice } from '../support/runningOffice.ts'

/** The words of a year's report in the admin, as they will be printed: chosen from templates, and each number answers for itself. */
const year = new Date().getFullYear()

const sample = copySample()
let office: RunningOffice
let browser: Browser
let desk: WatchedPage
let at = ''

beforeAll(async () => {
  office = await startOffice({ folder: sample.folder, port: lanePort() })
  browser = await launchChromium()
  desk = await openPage({ browser, base: office.url })
  await actAs(desk.page, '何静')
  const { body } = await post(desk.page, '/api/annual-reports', { year, problems: '有待改进。' })
  at = `/admin/collections/annual-reports/${body.doc.id}`
}, 300_000)

afterAll(async () => {
  await browser?.close()
  await office?.stop()
  sample.remove()
})

test('the keyboard opens the rule a number is counted by and its records, one of them leads to its row, and closes them again', async () => {
  const { page } = desk
  await withWords(page, async () => {
    await page.goto(at)
    const words = page.locator('.fabu-report__narrative').first()
    const number = words.getByRole('button').first()
    const behind = words.locator('.fabu-report__behind')
    await press(page, { on: number, shows: behind })
    expect(await number.getAttribute('aria-expanded')).toBe('true')
    await behind.getByText('一个文本在网站、微信、微博的一个窗口首次发布计 1 篇（条）').waitFor()
    const said = Number((await number.textContent())?.replace(/\D/g, ''))
    await behind.getByText(`${said} 条记录`).waitFor()
    const records = behind.getByRole('listitem')
    expect(await records.count()).toBe(Math.min(said, 50))
    expect(await records.first().textContent()).toMatch(/^发布记录 \w+/)
    const record = await records.first().getByRole('link').getAttribute('href')
    await behind.getByRole('button', { name: '关闭' }).focus()
    await page.keyboard.press('Enter')
    await behind.waitFor({ state: 'detached' })
    await page.goto(record ?? '')
    await page.locator('.table tbody tr').first().waitFor()
    expect(await page.locator('.table tbody tr').count()).toBe(1)
  })
  expect(desk.faults).toEqual([])
})

test('a template is chosen for a section and named with its version above its words; nothing runs out of the page', async () => {
  const { page } = desk
  await withWords(page, async () => {
    await page.goto(at)
    await page.getByLabel('一、总体情况：选用模板').selectOption('standing/brief')
    await page.getByText('简要版（一段）').first().waitFor()
    const saved = page.waitForResponse((answer) => answer.request().method() === 'PATCH')
    await page.locator('#action-save').click()
    expect((await saved).status()).toBe(200)
    await page.goto(at)
    await page.locator('.fabu-report__narrative').first().getByText('模板：简要版（一段）（第 1 版）').waitFor()
    for (const width of [390, 1280]) {
      await page.setViewportSize({ width, height: 900 })
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
    }
  })
  expect(desk.faults).toEqual([])
})

/** Presses Enter on a button until what it opens is there: a page is seen before its script listens. */
async function press(page: Page, { on, shows }: { on: ReturnType<Page['locator']>; shows: ReturnType<Page['locator']> }) {
  for (let tries = 0; tries < 20 && !(await shows.isVisible()); tries++) {
    await on.focus()
    await page.keyboard.press('Enter')
    await shows.waitFor({ timeout: 2_000 }).catch(() => {})
  }
}
