import path from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Browser, Page } from 'playwright-core'
import { shanghaiDay } from '../../src/clock.ts'
import { actAs, openPage, post, pressUntil, type WatchedPage, withWords } from '../support/browse.ts'
import { launchChromium } from '../support/chromium.ts'
import { copySample, lanePort, type RunningOffice, startOffice } from '../support/runningOffice.ts'

/** An application for disclosure and a message in the admin: registered, looked at with a reason, and kept from what the law forbids. */
const today = shanghaiDay(new Date())
const name = '申请人丁'
const screens = process.env.FABU_SCREENS

const sample = copySample()
let office: RunningOffice
let browser: Browser
let desk: WatchedPage
/** Where the application that was registered stands. */
let application = ''

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
    application = page.url()
  })
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

test('what is pasted from the national platform is shown, registered, and stands on its own page', async () => {
  const { page } = desk
  await withWords(page, async () => {
    await page.goto('/admin/collections/messages')
    const box = page.getByLabel('从国家平台复制后粘贴')
    await pressUntil({ button: page.getByText('粘贴“我为政府网站找错”'), shows: box })
    await box.fill(`编号：GJ-9\n标题：首页错别字\n时间：${today}`)
    await page.getByRole('button', { name: '读取' }).click()
    await page.getByRole('status').getByText('GJ-9').waitFor()
    await page.getByRole('button', { name: '登记以上各条' }).click()
    await page.getByRole('link', { name: '首页错别字' }).click()
    await page.getByRole('heading', { level: 2, name: /待办理/ }).waitFor()
    await page.getByRole('button', { name: '交办' }).waitFor()
    await page.goBack()
    await page.goBack()
  })
})

test('a note the law forbids is refused with its rule', async () => {
  const { page } = desk
  await withWords(page, async () => {
    await page.getByRole('button', { name: '延长答复期限' }).click()
    await page.getByLabel('延长工作日数').fill('30')
    await page.getByLabel('内容、理由').fill('案情复杂')
    await page.getByLabel('同意人').fill('负责人')
    await page.getByRole('button', { name: '确定延长答复期限' }).click()
    await page.getByRole('alert').getByText('延长 1 至 20 个工作日（条例第三十三条）').waitFor()
  })
})

test('a reply is drafted, agreed to by three people, and served; what was disclosed is drafted for everybody without the name', async () => {
  const { page } = desk
  await withWords(page, async () => {
    await page.goto(application)
    const outcome = page.locator('fieldset').getByLabel('办理结果', { exact: true })
    await pressUntil({ button: page.getByRole('button', { name: '起草答复', exact: true }), shows: outcome })
    await outcome.selectOption('disclosed')
    await page.getByLabel('答复内容').fill('2025年因公出国团组12个。')
    await page.getByRole('button', { name: '确定起草答复' }).click()
    await page.getByText('承办处室审核：待处理').waitFor()
    for (const [who, step, next] of [
      ['周敏', '承办处室审核', '法制审核：待处理'],
      ['陈立', '法制审核', '领导签发：待处理'],
      ['王建华', '领导签发', '领导签发：王建华'],
    ] as const) {
      await actAs(page, who)
      await page.goto(application)
      await pressUntil({ button: page.getByRole('button', { name: `同意（${step}）` }), shows: page.getByText(next) })
    }
    await actAs(page, '何静')
    await page.goto(application)
    const proof = page.getByLabel('送达凭证（签收单、邮件号等）')
    await pressUntil({ button: page.getByRole('button', { name: '登记送达', exact: true }), shows: proof })
    await page.getByLabel('送达方式').selectOption('counter')
    await proof.fill('签收单 1')
    await page.getByRole('button', { name: '确定登记送达' }).click()
    await page.getByRole('heading', { level: 2, name: /已答复/ }).waitFor()
    const words = page.getByLabel('公开的信息（不写申请人信息），每行一段')
    await pressUntil({ button: page.getByRole('button', { name: '生成主动公开稿件', exact: true }), shows: words })
    await page.getByLabel('栏目', { exact: true }).selectOption({ label: '外事动态' })
    await words.fill(`应${name}申请：2025年因公出国团组12个。`)
    await page.getByRole('button', { name: '确定生成主动公开稿件' }).click()
    await page.getByRole('alert').getByText('含有申请人的姓名或名称').waitFor()
    await words.fill('2025年因公出国团组12个。')
    await keep(page, 'application-disclosed-zh-wide')
    await page.getByRole('button', { name: '确定生成主动公开稿件' }).click()
    await page.getByText(/公开稿件编号 \w+/).waitFor()
  })
})

const got = (page: Page, address: string) => page.evaluate(async (from) => (await fetch(from)).json(), address)

test('a consultation is drafted into a column, takes its answers from a file, and its text says what it was made of', async () => {
  const { page } = desk
  await withWords(page, async () => {
    const { status, body } = await post(page, '/api/consultations', { title: '服务指南修订', openFrom: today, openUntil: today })
    expect(status).toBe(201)
    const at = `/consultations/${body.doc.id}`
    await page.goto(`/admin/collections${at}`)
    await page.getByRole('heading', { level: 2, name: '征集中' }).waitFor()
    const asked = page.getByLabel('征集内容和提交方式，每行一段')
    await pressUntil({ button: page.getByRole('button', { name: '生成征集公告稿件', exact: true }), shows: asked })
    await asked.fill('现就服务指南修订公开征求意见。')
    await page.getByLabel('栏目', { exact: true }).selectOption({ label: '涉外通知' })
    await keep(page, 'consultation-desk-zh-wide')
    await page.getByRole('button', { name: '确定生成征集公告稿件' }).click()
    await page.getByRole('status').getByText('生成征集公告稿件：完成。').waitFor()
    const file = page.getByLabel('CSV 文件（UTF-8）')
    await pressUntil({ button: page.getByText('从 CSV 文件导入征集回复'), shows: file })
    const csv = (rows: string) => ({ name: '回复.csv', mimeType: 'text/csv', buffer: Buffer.from(`收到日期,意见,编号\n${rows}`) })
    await file.setInputFiles(csv(`${today},同意,1\n昨天,同意,2`))
    await page.getByRole('button', { name: '导入', exact: true }).click()
    await page.getByRole('alert').getByText('第 3 行').waitFor()
    await file.setInputFiles(csv(`${today},同意,1\n${today},同意,2`))
    await page.getByRole('button', { name: '导入', exact: true }).click()
    await page.getByText('收到回复 2 条').waitFor()
    const { item } = await got(page, `/api${at}`)
    const { docs } = await got(page, `/api/notices?where[item][equals]=${item}&draft=true`)
    await page.goto(`/admin/collections/notices/${docs[0].id}/pipeline`)
    await page.getByRole('link', { name: '服务指南修订' }).click()
    await page.getByRole('heading', { level: 2, name: '征集中' }).waitFor()
  })
})

test('a template shows the standing words it takes the place of, and what is wrong with its own as they are written', async () => {
  const { page } = desk
  await withWords(page, async () => {
    await page.goto('/admin/collections/letter-templates/create')
    await page.locator('#field-kind').getByRole('combobox').click()
    await page.getByRole('option', { name: '补正告知书' }).click()
    await page.getByRole('heading', { level: 3, name: '通用文本' }).waitFor()
    await page.locator('#field-words').fill('{applicant}：请补正{nothing}。')
    await page.getByText('此文书没有“{nothing}”').waitFor()
    await page.getByText('此文书必须写有“{until}”').waitFor()
    await page.getByRole('button', { name: '以通用文本起草' }).click()
    await page.getByText('此文书必须写有“{until}”').waitFor({ state: 'detached' })
    expect(await page.locator('#field-words').inputValue()).toContain('{until}')
    await keep(page, 'letter-template-zh-wide')
  })
})

const keep = (page: Page, file: string) =>
  screens ? page.screenshot({ path: path.join(screens, `${file}.jpg`), type: 'jpeg', quality: 60, fullPage: true }) : null
