import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Browser } from 'playwright-core'
import { shanghaiDay } from '../../src/clock.ts'
import { addDays } from '../../src/disclosure/days.ts'
import { actAs, openPage, post, pressUntil, type WatchedPage, withWords } from '../support/browse.ts'
import { launchChromium } from '../support/chromium.ts'
import { readZip } from '../support/readZip.ts'
import { copySample, lanePort, type RunningOffice, startOffice } from '../support/runningOffice.ts'

/** What an application's page offers beside the reply: a fee by what the records count, letters as files, and the alarm of what is late; and how the lists of registers show what is not there. */
const today = shanghaiDay(new Date())
const person = { name: '申请人戊', proofKind: '居民身份证', proofNumber: '310101199001011234', telephone: '021-12345678' }

const sample = copySample()
let office: RunningOffice
let browser: Browser
let desk: WatchedPage

beforeAll(async () => {
  office = await startOffice({ folder: sample.folder, port: lanePort() })
  browser = await launchChromium()
  desk = await openPage({ browser, base: office.url })
  await actAs(desk.page, '何静')
}, 300_000)

afterAll(async () => {
  await browser?.close()
  await office?.stop()
  sample.remove()
})

/** Registers an application that arrived on that day; where its page stands. */
async function register(arrivedOn: string): Promise<string> {
  const facts = { channel: 'counter', applicantType: 'person', arrivedOn, wanted: '2025年因公出国团组数', person }
  const { status, body } = await post(desk.page, '/api/requests/register', facts)
  expect(status).toBe(200)
  return `/admin/collections/requests/${body.id}`
}

test('a fee is asked for with what the records count, its letter is saved as a Word file, and it is taken back', async () => {
  const { page, faults } = desk
  await withWords(page, async () => {
    await page.goto(await register(today))
    await page.getByText(/同一申请人在本件之前 0 件；本件为第 1 件，按件 0 元/).waitFor()
    const pages = page.getByLabel('页数')
    await pressUntil({ button: page.getByRole('button', { name: '收费通知（按量）', exact: true }), shows: pages })
    await pages.fill('120')
    await page.getByRole('button', { name: '确定收费通知（按量）' }).click()
    await page.getByRole('heading', { level: 2, name: /等待缴费/ }).waitFor()

    const kind = page.getByLabel('文书', { exact: true })
    await pressUntil({ button: page.getByRole('button', { name: '出具文书', exact: true }), shows: kind })
    await kind.selectOption('fee')
    const coming = page.waitForEvent('download')
    await page.getByRole('button', { name: '确定出具文书' }).click()
    const file = await coming
    expect(file.suggestedFilename()).toMatch(/^\d{4}-\d{4}-fee\.docx$/)
    const parts = await readZip(readFileSync(await file.path()))
    const words = parts
      .get('word/document.xml')
      ?.toString('utf8')
      .replace(/<[^>]+>/g, '')
    expect(words).toContain(person.name)
    expect(words).toContain('1100')
    await page.getByText('出具文书 何静').waitFor()

    const why = page.getByLabel('内容、理由')
    await pressUntil({ button: page.getByRole('button', { name: '撤回收费通知', exact: true }), shows: why })
    await why.fill('页数有误')
    await page.getByRole('button', { name: '确定撤回收费通知' }).click()
    await page.getByRole('heading', { level: 2, name: /办理中/ }).waitFor()
  })
  expect(faults).toEqual([])
})

test('what is late has its alarm on its own page, and is told on the dashboard once', async () => {
  const { page, faults } = desk
  await withWords(page, async () => {
    const at = await register(addDays(today, -60))
    await page.goto(at)
    await page.getByRole('heading', { level: 2, name: /办理中/ }).waitFor()
    expect(await page.getByRole('region', { name: '警示' }).count()).toBe(0)
    await keepAlarms()
    await page.goto(at)
    await page.getByRole('region', { name: '警示' }).getByText('答复期限').waitFor()
    await page.goto('/admin')
    await page.getByRole('heading', { level: 3, name: '待处理的警示' }).waitFor()
    expect(await page.locator('.fabu-waiting').locator(`a[href="${at}"]`).count()).toBe(1)
  })
  expect(faults).toEqual([])
})

test('a list shows a dash where a row says nothing, and No where a box was never ticked', async () => {
  const { page } = desk
  await withWords(page, async () => {
    const { status } = await post(page, '/api/inspections', { title: '内容检测', kind: 'content', inspectedOn: today })
    expect(status).toBe(201)
    await page.goto('/admin/collections/inspections')
    const row = page.getByRole('row').filter({ hasText: '内容检测' })
    await row.getByText('没有问题').waitFor()
    expect(await row.locator('.cell-share').textContent()).toBe('—')
    expect(await row.locator('.cell-remediedOn').textContent()).toBe('—')
    expect(await row.locator('.cell-isVoid').textContent()).toBe('否')
  })
})

async function keepAlarms() {
  const env = { ...process.env, NODE_OPTIONS: '', FABU_OFFICE: sample.folder, FABU_SAMPLE_DIR: sample.folder }
  await promisify(execFile)(process.execPath, ['--conditions=production', '--import', 'tsx', 'test/support/keepAlarmsOnce.ts'], { env })
}
