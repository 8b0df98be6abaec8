import path from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import axe from 'axe-core'
import type { Browser, Page } from 'playwright-core'
import { actAs, openPage, post, pressUntil, type WatchedPage, withWords } from '../support/browse.ts'
import { launchChromium } from '../support/chromium.ts'
import { runFabu } from '../support/runFabu.ts'
import { copySample, lanePort, type RunningOffice, startOffice } from '../support/runningOffice.ts'

/** The page of a year's report in the admin: taken away as a file, numbers overridden by two people, earlier years beside it; and the page it becomes on the site. */
const screens = process.env.FABU_SCREENS
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
}, 300_000)

afterAll(async () => {
  await browser?.close()
  await office?.stop()
  sample.remove()
})

test('is taken away as a file under its name', async () => {
  const { page } = desk
  await withWords(page, async () => {
    await actAs(page, '何静')
    await post(page, '/api/statements', { year: year - 1, key: 'staff', value: 2 })
    const { status, body } = await post(page, '/api/annual-reports', { year, problems: '有待改进。' })
    expect(status).toBe(201)
    at = `/admin/collections/annual-reports/${body.doc.id}`
    await page.goto(at)
    const coming = page.waitForEvent('download')
    await page.getByRole('button', { name: 'DOCX', exact: true }).click()
    expect((await coming).suggestedFilename()).toBe(`${year}年政府信息公开工作年度报告.docx`)
    await page.getByRole('img', { name: '发布中外文稿件' }).waitFor()
    await page.getByRole('columnheader', { name: String(year - 1) }).waitFor()
  })
})

test('a number is overridden by one person and confirmed by another, and stands beside what is counted', async () => {
  const { page } = desk
  await withWords(page, async () => {
    await pressUntil({
      button: page.getByRole('button', { name: '申请改数', exact: true }),
      shows: page.getByLabel('数据', { exact: true }),
    })
    await page.getByLabel('数据', { exact: true }).selectOption('exchanges')
    await page.getByLabel('改为').fill('11')
    await page.getByLabel('理由').fill('会议记录未登记')
    await page.getByRole('button', { name: '确定申请改数' }).click()
    await page.getByText('计数 0，改为 11').waitFor()
    await page.getByText('须由提出人以外的人决定').first().waitFor()
    expect(await page.getByRole('button', { name: '同意改数', exact: true }).isDisabled()).toBe(true)
    await actAs(page, publisher)
    await page.goto(at)
    await page.getByRole('button', { name: '同意改数', exact: true }).click()
    await page.getByText('（计数 0）').waitFor()
    const words = page.locator('.fabu-report__narrative').first()
    await pressUntil({ button: words.getByRole('button').first(), shows: words.locator('.fabu-report__behind') })
    await keep(page, 'annual-report-admin-zh')
  })
  expect(desk.faults).toEqual([])
})

test('several are asked for in one form, and the admin names them in English to whoever works in English', async () => {
  const english = await openPage({ browser, base: office.url, locale: 'en-GB' })
  const { page } = english
  await withWords(page, async () => {
    await actAs(page, '何静')
    await page.goto(at)
    await pressUntil({
      button: page.getByRole('button', { name: 'Ask to override a number', exact: true }),
      shows: page.getByLabel('Number', { exact: true }),
    })
    await page.getByLabel('Number', { exact: true }).selectOption({ label: 'Table 4: Administrative reconsideration · Upheld (T4.0)' })
    await page.getByLabel('Instead').fill('1')
    await page.getByLabel('Others that change with it').fill('T4.4 1')
    await page.getByLabel('Reason').fill('A case was not entered')
    await page.getByRole('button', { name: 'Ask to override a number now' }).click()
    await page.getByText('(with the one above)').waitFor()
    await page.getByRole('button', { name: 'Make the override void (all 2)' }).waitFor()
    expect(await page.getByRole('img', { name: 'Items published in Chinese and other languages' }).count()).toBe(1)
    await keep(page, 'annual-report-admin-en')
    await actAs(page, publisher)
    await page.goto(at)
    await page.getByRole('button', { name: 'Refuse the override (all 2)' }).click()
    await page.getByLabel('Reason').last().fill('It is entered by now')
    await page.getByRole('button', { name: 'Refuse the override (all 2) now' }).click()
    await page.getByText('Refused', { exact: true }).first().waitFor()
  })
  expect(english.faults).toEqual([])
  await english.close()
})

test('signed, its page shows earlier years as charts and as a table, in both languages, as wide as a telephone too', async () => {
  const { page } = desk
  const drafted: Record<string, string> = {}
  await withWords(page, async () => {
    await actAs(page, '何静')
    for (const key of ['licence', 'penalty', 'coercion', 'fees', 'staff']) await post(page, '/api/statements', { year, key, value: 0 })
    const report = `/api/annual-reports/${at.split('/').at(-1)}`
    const asked = await post(page, `${report}/ask`, {})
    expect([asked.status, JSON.stringify(asked.body.errors)]).toEqual([200, undefined])
    await actAs(page, publisher)
    expect((await post(page, `${report}/confirm`, { hash: asked.body.sha256 })).status).toBe(200)
    await actAs(page, '何静')
    for (const language of ['zh', 'en']) {
      const args = ['report', 'draft', String(year), '--as', 'secretary@sample.fabu.example', '--lang', language, '--json']
      const { out, err } = await runFabu(args, { FABU_OFFICE: sample.folder, FABU_SAMPLE_DIR: sample.folder })
      expect(err).toBe('')
      drafted[language] = (JSON.parse(out) as { id: string }).id
    }
    for (const [language, chart, note] of [
      ['zh', '发布中外文稿件', '历年主要数据对比'],
      ['en', 'Items published in Chinese and other languages', 'the main figures over the years'],
    ] as const) {
      await page.goto(`/preview/articles/${drafted[language]}`)
      await page.getByRole('heading', { level: 2, name: note }).waitFor()
      const name = await page.getByRole('img', { name: chart }).getAttribute('aria-label')
      expect(name).toMatch(new RegExp(`${year - 1} – \\d+; ${year} – \\d+$`))
      for (const width of [390, 1280]) {
        await page.setViewportSize({ width, height: 900 })
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
        for (const colorScheme of ['light', 'dark'] as const) {
          await page.emulateMedia({ colorScheme })
          expect([language, width, colorScheme, await violations(page)]).toEqual([language, width, colorScheme, []])
        }
        await page.emulateMedia({ colorScheme: 'light' })
        await page.getByRole('img', { name: chart }).scrollIntoViewIfNeeded()
        if (screens) {
          const shot = path.join(screens, `annual-report-years-${language}-${width === 390 ? 'phone' : 'wide'}.jpg`)
          await page.screenshot({ path: shot, type: 'jpeg', quality: 60 })
        }
      }
    }
  })
  expect(desk.faults).toEqual([])
})

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source)
  const { violations: found } = await page.evaluate(() => (window as unknown as { axe: typeof axe }).axe.run())
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`)
}

async function keep(page: Page, name: string) {
  if (!screens) return
  // Payload's bar sticks where the page was scrolled to.
  await page.evaluate(() => window.scrollTo(0, 0))
  await page.screenshot({ path: path.join(screens, `${name}.jpg`), type: 'jpeg', quality: 60, fullPage: true })
}

/** A publisher of the sample office. */
const publisher = '王建华'
