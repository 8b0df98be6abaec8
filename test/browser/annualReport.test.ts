import path from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Browser, Page } from 'playwright-core'
import { actAs, openPage, pressUntil, type WatchedPage, withWords } from '../support/browse.ts'
import { launchChromium } from '../support/chromium.ts'
import { copySample, lanePort, type RunningOffice, startOffice } from '../support/runningOffice.ts'

/** The page of a year's report in the admin: taken away as a file, a number overridden by two people, and earlier years beside it. */
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

const post = (page: Page, address: string, data: object) =>
  page.evaluate(
    async ([to, body]) => {
      const headers = { 'Content-Type': 'application/json' }
      const answer = await fetch(to as string, { method: 'POST', headers, body: JSON.stringify(body) })
      return { status: answer.status, body: await answer.json() }
    },
    [address, data] as const,
  )

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
    if (screens)
      await page.screenshot({ path: path.join(screens, 'annual-report-admin-zh.jpg'), type: 'jpeg', quality: 60, fullPage: true })
  })
  expect(desk.faults).toEqual([])
})

/** A publisher of the sample office. */
const publisher = '王建华'
