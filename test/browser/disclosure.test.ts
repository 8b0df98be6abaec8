import path from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import axe from 'axe-core'
import type { Browser, Page } from 'playwright-core'
import { shanghaiDay } from '../../src/clock.ts'
import { actAs, openPage, pressUntil, type WatchedPage, withWords } from '../support/browse.ts'
import { launchChromium } from '../support/chromium.ts'
import { copySample, lanePort, type RunningOffice, startOffice } from '../support/runningOffice.ts'

/** An application for disclosure in the admin: registered, replied to by three people, served; who asked is looked at with a reason. */
const today = shanghaiDay(new Date())
const name = '申请人丁'
const screens = process.env.FABU_SCREENS

const sample = copySample()
let office: RunningOffice
let browser: Browser
let desk: WatchedPage
let application: string

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

test('the secretariat registers what came over the counter', async () => {
  const { page } = desk
  await withWords(page, async () => {
    await actAs(page, '何静')
    await page.goto('/admin/collections/requests')
    await pressUntil({ button: page.getByText('登记一件申请'), shows: page.getByLabel('到达日期') })
    await page.getByLabel('到达日期').fill(today)
    await page.getByLabel('所需信息').fill('2025年因公出国团组数')
    await page.getByLabel('姓名或名称').fill(name)
    await page.getByLabel('身份证明（如居民身份证）').fill('居民身份证')
    await page.getByLabel('证件号码').fill('310101199001011234')
    await page.getByLabel('电话').fill('021-12345678')
    await page
      .getByLabel('身份证明扫描件')
      .setInputFiles({ name: '证件.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4 scan') })
    await keep(page, 'application-registered-zh-wide')
    await page.getByRole('button', { name: '登记', exact: true }).click()
    await page.waitForURL(/\/requests\/[0-9a-f-]{24,36}$/)
    await page.getByRole('heading', { level: 2, name: /办理中/ }).waitFor()
    await page.getByText('还有 20 个工作日').waitFor()
  })
  application = new URL(page.url()).pathname
})

test('shows who asked for a reason alone, and keeps the look on record', async () => {
  const { page } = desk
  await withWords(page, async () => {
    expect(await page.getByText(name).count()).toBe(0)
    await page.getByRole('button', { name: '查看申请人' }).click()
    await page.getByLabel('查看事由').fill('核对身份')
    await page.getByLabel('身份证明扫描件').selectOption('yes')
    await page.getByRole('button', { name: '确定查看申请人' }).click()
    await page.getByRole('status').getByText(name).waitFor()
    expect(await page.getByRole('link', { name: '下载身份证明' }).getAttribute('href')).toContain(
      Buffer.from('%PDF-1.4 scan').toString('base64'),
    )
    await page.reload()
    await page.getByText('查看申请人 何静').waitFor()
    expect(await page.getByText(name).count()).toBe(0)
  })
})

test('the secretariat drafts the reply; an impossible note is refused with its rule', async () => {
  const { page } = desk
  await withWords(page, async () => {
    await page.getByRole('button', { name: '延长答复期限' }).click()
    await page.getByLabel('延长工作日数').fill('30')
    await page.getByLabel('内容、理由').fill('案情复杂')
    await page.getByLabel('同意人').fill('负责人')
    await page.getByRole('button', { name: '确定延长答复期限' }).click()
    await page.getByRole('alert').getByText('延长 1 至 20 个工作日（条例第三十三条）').waitFor()
    await page.getByRole('button', { name: '取消' }).click()
    await page.getByRole('button', { name: '起草答复' }).click()
    await page.getByLabel('办理结果').selectOption('disclosed')
    await page.getByLabel('答复内容').fill('现将所申请信息公开如下：2025年因公出国团组共 6 个。')
    await page.getByRole('button', { name: '确定起草答复' }).click()
    await page.getByText('承办处室审核：待处理').waitFor()
  })
})

test.each([
  ['周敏', '承办处室审核'],
  ['陈立', '法制审核'],
  ['王建华', '领导签发'],
])('%s finds it on the dashboard and agrees at the step "%s"', async (person, step) => {
  const { page, faults, close } = await openPage({ browser, base: office.url })
  await withWords(page, async () => {
    await actAs(page, person)
    await page
      .locator('#fabu-waiting')
      .locator('..')
      .getByRole('link', { name: /2025年因公出国团组数/ })
      .click()
    await page.getByRole('button', { name: `同意（${step}）` }).click()
    await page.getByText(new RegExp(`${step}：${person}`)).waitFor()
  })
  expect(faults).toEqual([])
  await close()
})

test('the secretariat notes that it was served, and the application ends', async () => {
  const { page } = desk
  await withWords(page, async () => {
    await page.goto(application)
    await page.getByText('领导签发：王建华').waitFor()
    await keep(page, 'application-agreed-zh-wide')
    await page.getByRole('button', { name: '登记送达' }).click()
    await page.getByLabel('送达方式').selectOption('counter')
    await page.getByLabel('送达凭证').fill('签收单')
    await page.getByRole('button', { name: '确定登记送达' }).click()
    await page.getByRole('heading', { level: 2, name: /已答复/ }).waitFor()
    await page.getByText(/答复文号 20\d\d-\d{4}-R/).waitFor()
    await page.evaluate(axe.source)
    const { violations } = await page.evaluate(() => (window as unknown as { axe: typeof axe }).axe.run('.fabu-desk'))
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`)).toEqual([])
  })
  expect(desk.faults).toEqual([])
})

test('an English reader sees the same', async () => {
  const reader = await openPage({ browser, base: office.url, locale: 'en-GB' })
  await withWords(reader.page, async () => {
    await actAs(reader.page, '何静')
    await reader.page.request.post('/api/payload-preferences/locale', { data: { value: 'en' } })
    await reader.page.context().addCookies([{ name: 'payload-lng', value: 'en', url: office.url }])
    await reader.page.goto(application)
    await reader.page.getByRole('heading', { level: 2, name: /Replied/ }).waitFor()
    await keep(reader.page, 'application-served-en-wide')
  })
  expect(reader.faults).toEqual([])
  await reader.close()
})

const keep = (page: Page, file: string) =>
  screens ? page.screenshot({ path: path.join(screens, `${file}.jpg`), type: 'jpeg', quality: 60, fullPage: true }) : null
