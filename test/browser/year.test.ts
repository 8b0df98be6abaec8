import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Browser } from 'playwright-core'
import { actAs, openPage, withWords } from '../support/browse.ts'
import { launchChromium } from '../support/chromium.ts'
import { copySample, lanePort, type RunningOffice, startOffice } from '../support/runningOffice.ts'

/** The year by month and the inspection sheet in the admin: in both languages, and as narrow as a phone. */
const sample = copySample()
let office: RunningOffice
let browser: Browser

beforeAll(async () => {
  office = await startOffice({ folder: sample.folder, port: lanePort() })
  browser = await launchChromium()
}, 300_000)

afterAll(async () => {
  await browser?.close()
  await office?.stop()
  sample.remove()
})

test.each([
  ['zh-CN', 1280, '年度看板', '栏目和账号更新', '按发布窗口'],
  ['en', 390, 'The year', 'How fresh columns and accounts are', 'By outlet'],
])('in %s at %i pixels it has its parts, and nothing runs out of the page', async (locale, width, title, fresh, outlets) => {
  const { page, faults, close } = await openPage({ browser, base: office.url, locale, width })
  await withWords(page, async () => {
    await actAs(page, '林晓')
    await page.goto('/admin/year')
    await page.getByRole('heading', { level: 1, name: title }).waitFor()
    await page.getByRole('heading', { level: 3, name: fresh }).waitFor()
    const table = page.getByRole('table', { name: outlets })
    expect(await table.getByRole('columnheader').count()).toBe(14)
    expect(await table.getByRole('row').filter({ hasText: '海城外事网站' }).count()).toBe(1)
    // What is wide scrolls in a place of its own.
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBeLessThanOrEqual(0)
  })
  expect(faults).toEqual([])
  await close()
})

test('another year stands in the address; a stranger sees none', async () => {
  const { page, close } = await openPage({ browser, base: office.url })
  await page.goto('/admin/year')
  expect(await page.getByRole('table').count()).toBe(0)
  await actAs(page, '林晓')
  await page.goto('/admin/year')
  await page.getByLabel('年份').fill('2021')
  await page.getByRole('button', { name: '查看' }).click()
  await page.waitForURL(/year=2021/)
  await page.getByRole('heading', { level: 1, name: '年度看板' }).waitFor()
  await close()
})

test.each([
  ['zh-CN', 1280, '政府网站与政务新媒体自查表', '站点无法访问', '下载 PDF', '修改限值'],
  ['en', 390, 'Inspection sheet of site and accounts', 'The site cannot be reached', 'Download as PDF', 'Change the limits'],
])('the sheet in %s at %i pixels, and its PDF', async (locale, width, title, line, download, change) => {
  const { page, faults, close } = await openPage({ browser, base: office.url, locale, width })
  await withWords(page, async () => {
    await actAs(page, '林晓')
    await page.goto('/admin/inspect-sheet')
    await page.getByRole('heading', { level: 1, name: title }).waitFor()
    // Three parts, and by what they are judged.
    expect(await page.getByRole('table').count()).toBe(4)
    await page.getByRole('rowheader', { name: line }).waitFor()
    expect(await page.getByRole('link', { name: change }).count()).toBe(0)
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBeLessThanOrEqual(0)
    const started = page.waitForEvent('download')
    await page.getByRole('link', { name: download }).click()
    expect((await started).suggestedFilename()).toMatch(/^政府网站与政务新媒体自查表-\d{4}-\d\d-\d\d\.pdf$/)
  })
  expect(faults).toEqual([])
  await close()
})

test('whoever keeps the registers changes a limit, and the sheet tells it', async () => {
  const { page, faults, close } = await openPage({ browser, base: office.url })
  await withWords(page, async () => {
    await actAs(page, '何静')
    await page.goto('/admin/inspect-sheet')
    await page.getByRole('link', { name: '修改限值' }).click()
    await page.waitForURL(/collections\/sheet-limits/)
    await page.goto('/admin/collections/sheet-limits/create')
    await page.locator('#field-limit').getByRole('combobox').click()
    await page.getByRole('option', { name: /账号更新/ }).click()
    await page.locator('#field-from').fill('2020-01-01')
    await page.locator('#field-value').fill('20')
    await page.locator('#field-source').fill('本市规定')
    await page.locator('#action-save').click()
    await page.waitForURL(/sheet-limits\/(?!create)/)
    await page.goto('/admin/inspect-sheet')
    const row = page.getByRole('table', { name: '限值' }).getByRole('row').filter({ hasText: '账号更新' })
    expect(await row.textContent()).toMatch(/20 天（宽于通用值）[\s\S]*2020-01-01[\s\S]*本市规定/)
  })
  expect(faults).toEqual([])
  await close()
})
