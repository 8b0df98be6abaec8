import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Browser } from 'playwright-core'
import { drawCover } from '../../src/sample/cover.ts'
import { actAs, openPage, pressUntil, type WatchedPage, withWords } from '../support/browse.ts'
import { launchChromium } from '../support/chromium.ts'
import { copySample, lanePort, type RunningOffice, startOffice } from '../support/runningOffice.ts'

const title = '海城新增三条国际航线'
const paragraph = '三条新航线将于六月一日起陆续开通，每周共十二班。'

const sample = copySample()
let office: RunningOffice
let browser: Browser
let author: WatchedPage
let address: string

beforeAll(async () => {
  office = await startOffice({ folder: sample.folder, port: lanePort() })
  browser = await launchChromium()
  author = await openPage({ browser, base: office.url })
}, 120_000)

afterAll(async () => {
  await browser?.close()
  await office?.stop()
  sample.remove()
})

test('an author writes a text by hand, with a cover, and saves it as a draft', async () => {
  const { page } = author
  await withWords(page, async () => {
    await actAs(page, '林晓')
    await page.goto('/admin/collections/articles/create')
    await page.getByRole('textbox', { name: '标题', exact: true }).fill(title)
    await page.getByRole('textbox', { name: '摘要' }).fill('夏季航班计划新增三条国际航线。')
    await page.getByRole('textbox', { name: '来源' }).fill('海城市外办')
    await page.locator('[data-lexical-editor]').click()
    await page.keyboard.type(`## 航线安排\n${paragraph}\n详情请咨询机场。`)
    await page.getByRole('button', { name: '共同信息' }).click()
    await page.locator('#field-column').getByRole('combobox').click()
    await page.getByRole('option', { name: '外事动态' }).click()
    await page.locator('#field-cover').getByRole('button', { name: '创建新条目' }).click()
    const drawer = page.getByRole('dialog')
    const chooser = page.waitForEvent('filechooser')
    await drawer.getByRole('button', { name: '选择一个文件' }).click()
    await (await chooser).setFiles({ name: '航线.png', mimeType: 'image/png', buffer: await drawCover(77) })
    await drawer.locator('#field-title').fill('航线示意')
    await drawer.getByRole('checkbox', { name: '仅作装饰' }).check()
    await drawer.getByRole('button', { name: '保存', exact: true }).click()
    await drawer.waitFor({ state: 'detached' })
    await page
      .locator('#field-cover')
      .getByText(/[0-9a-f]{64}\.png/)
      .waitFor()
    await page.getByRole('button', { name: '保存草稿' }).click()
    await page.waitForURL(/\/articles\/[0-9a-f-]{36}$/)
  })
  address = new URL(page.url()).pathname
})

test('the author submits it in the tab, and reads there why others have to approve it', async () => {
  const { page } = author
  await withWords(page, async () => {
    await page.getByRole('link', { name: '流水线' }).first().click()
    await page.getByRole('button', { name: '提交审核' }).click()
    await page.getByRole('heading', { name: '审核中：初审' }).waitFor()
    const approve = page.getByRole('button', { name: '通过', exact: true })
    expect(await approve.isDisabled()).toBe(true)
    const reasons = page.locator(`[id="${await approve.getAttribute('aria-describedby')}"]`)
    expect(await reasons.getByRole('listitem').allTextContents()).toEqual([
      '“初审”须由有“审核”角色的人作出。',
      '您修改过此文本，不能审核。',
      '您提交了此文本，不能审核。',
    ])
  })
})

test.each([
  ['周敏', '初审'],
  ['陈立', '复审'],
  ['王建华', '终审'],
])('%s finds it on the dashboard and approves it: %s', async (name, step) => {
  const { page, faults, close } = await openPage({ browser, base: office.url })
  await withWords(page, async () => {
    await actAs(page, name)
    await page.getByRole('link', { name: title }).click()
    await page.getByRole('heading', { name: `审核中：${step}` }).waitFor()
    const confirm = page.getByRole('button', { name: '确定通过' })
    await pressUntil({ button: page.getByRole('button', { name: '通过', exact: true }), shows: confirm })
    await confirm.click()
    await page.getByRole('region', { name: '经过' }).getByText(`${step}通过`).waitFor()
  })
  expect(faults).toEqual([])
  await close()
})

test('it is delivered to the site and all three accounts by itself, and the open tab says so', async () => {
  const { page } = author
  await withWords(page, async () => {
    await page.goto(`${address}/pipeline`)
    const delivered = page.locator('.fabu-tag--delivered')
    await delivered.nth(3).waitFor({ timeout: 60_000 })
    expect(await delivered.allTextContents()).toEqual(['已送达', '已送达', '已送达', '已送达'])
  })
}, 90_000)

test('the public reads it on the site', async () => {
  const { page, faults, close } = await openPage({ browser, base: office.url })
  await withWords(page, async () => {
    await page.goto('/zh/')
    await page.getByRole('link', { name: title }).first().click()
    await page.getByRole('heading', { level: 1, name: title }).waitFor()
    expect(await page.locator('article').textContent()).toContain(paragraph)
    expect(await page.getByRole('heading', { level: 2, name: '航线安排' }).count()).toBe(1)
  })
  expect(faults).toEqual([])
  await close()
})

test.each(['微信', '微博', '中国海城'])(
  '%s shows it in the sandbox, and its receipt leads to the edition and its approvers',
  async (name) => {
    const { page } = author
    await withWords(page, async () => {
      await page.goto('/sandbox')
      const entry = page.getByRole('region', { name }).getByRole('article').filter({ hasText: title })
      await entry.waitFor()
      expect(await entry.textContent()).toContain('审批: 初审 周敏 · 复审 陈立 · 终审 王建华')
      await entry.getByRole('link', { name: '回执' }).click()
      await page.waitForURL((url) => url.pathname.startsWith(address))
    })
  },
)

test('the author worked without a fault in the browser', () => {
  expect(author.faults).toEqual([])
})

test('the admin speaks English to a browser that does', async () => {
  const { page, faults, close } = await openPage({ browser, base: office.url, locale: 'en-GB' })
  await withWords(page, async () => {
    await actAs(page, '林晓')
    await page.getByRole('heading', { name: 'Waiting for me' }).waitFor()
    await page.goto(`${address}/pipeline`)
    await page.getByRole('heading', { name: 'Deliveries' }).waitFor()
    await page.getByRole('heading', { name: 'What happened' }).waitFor()
    expect(await page.locator('.fabu-tag--delivered').allTextContents()).toEqual(Array(4).fill('Delivered'))
  })
  expect(faults).toEqual([])
  await close()
})
