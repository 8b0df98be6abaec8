import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import axe from 'axe-core'
import type { Browser, Page } from 'playwright-core'
import { drawCover } from '../../src/sample/cover.ts'
import { actAs, openPage, pressUntil, type WatchedPage, withWords } from '../support/browse.ts'
import { launchChromium } from '../support/chromium.ts'
import { copySample, lanePort, type RunningOffice, startOffice } from '../support/runningOffice.ts'

/** A draft shown to a colleague, and to a consulate by a link that is then taken back. */
const title = '外国领事官员走访新区企业'
const recipient = '某国驻海城总领事馆'
const screens = process.env.FABU_SCREENS

const sample = copySample()
let office: RunningOffice
let browser: Browser
let author: WatchedPage
let draft: string
let link: string

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

test('an author writes a draft with a picture in it', async () => {
  const { page } = author
  await withWords(page, async () => {
    await actAs(page, '林晓')
    await page.goto('/admin/collections/articles/create')
    await page.getByRole('textbox', { name: '标题', exact: true }).fill(title)
    await page.locator('[data-lexical-editor]').click()
    await page.keyboard.type(`## 走访安排\n${'各国领事官员参观了三家企业，并与企业负责人座谈。'.repeat(6)}\n- 上午参观\n- 下午座谈`)
    await page.getByRole('button', { name: '共同信息' }).click()
    await page.locator('#field-column').getByRole('combobox').click()
    await page.getByRole('option', { name: '外事动态' }).click()
    await page.getByRole('button', { name: '保存草稿' }).click()
    await page.waitForURL(/\/articles\/[0-9a-f-]{36}$/)
  })
  draft = new URL(page.url()).pathname
  // Pictures are put into a body by the editor's own drawer; the API does the same.
  const added = await page.request.post('/api/media', {
    multipart: {
      file: { name: '走访.png', mimeType: 'image/png', buffer: await drawCover(31) },
      _payload: JSON.stringify({ title: '走访现场', alt: '领事官员在车间参观' }),
    },
  })
  const media = ((await added.json()) as { doc: { id: string } }).doc.id
  const address = `/api${draft.replace('/admin/collections', '')}`
  const { body } = (await (await page.request.get(`${address}?draft=true&depth=0`)).json()) as { body: { root: { children: object[] } } }
  body.root.children.splice(2, 0, { type: 'upload', version: 3, format: '', id: 'u1', relationTo: 'media', value: media, fields: {} })
  expect((await page.request.patch(`${address}?draft=true`, { data: { body } })).status()).toBe(200)
})

test('the button over the text shows it as the site would, also as wide as a telephone', async () => {
  const { page } = author
  await withWords(page, async () => {
    await page.goto(draft)
    const opened = page.context().waitForEvent('page')
    await page.locator('#preview-button').click()
    const preview = await opened
    await preview.getByRole('heading', { level: 1, name: title }).waitFor()
    await preview.getByRole('region', { name: '预览' }).getByText('草稿，尚未发布').waitFor()
    expect(await isDrawn(preview)).toBe(true)
    expect(await violations(preview)).toEqual([])
    await keep(preview, 'preview-colleague-zh-wide')
    await preview.getByRole('link', { name: '手机宽度' }).click()
    const phone = preview.frameLocator('iframe')
    await phone.getByRole('heading', { level: 1, name: title }).waitFor()
    expect(await phone.locator('body').evaluate(() => window.innerWidth)).toBe(388)
    await keep(preview, 'preview-colleague-zh-as-a-phone')
    await preview.close()
  })
})

test('the author makes a link in the Pipeline tab, and reads its address this once', async () => {
  const { page } = author
  await withWords(page, async () => {
    await page.goto(`${draft}/pipeline`)
    const part = page.getByRole('region', { name: '预览' })
    await pressUntil({ button: part.getByText('给外部人员发预览链接'), shows: part.getByLabel('给谁看') })
    await part.getByLabel('给谁看').fill(recipient)
    await part.getByLabel('用途').fill('核对译名')
    await part.getByRole('button', { name: '生成链接' }).click()
    link = (await part.locator('code').textContent()) ?? ''
    await part.getByRole('heading', { level: 4, name: recipient }).waitFor()
    await part.scrollIntoViewIfNeeded()
    await keep(page, 'preview-links-in-the-tab-zh-wide')
    await page.reload()
    await part.getByRole('heading', { level: 4, name: recipient }).waitFor()
    expect(await part.locator('code').count()).toBe(0)
  })
  expect(link).toMatch(new RegExp(`^${office.url}/preview/l/[\\w-]{43}\\.[0-9a-f]{32}$`))
  expect(author.faults).toEqual([])
})

describe.each([
  ['zh-CN', 'zh', '草稿，尚未发布'],
  ['en-GB', 'en', 'Draft, not published'],
  ['ar', 'ar', 'مسودة غير منشورة'],
])('a consulate whose browser speaks %s', (locale, language, words) => {
  test.each(['light', 'dark'] as const)('reads it on a telephone without logging in, marked all over, in %s', async (scheme) => {
    const reader = await openPage({ browser, base: office.url, locale, width: 390, scheme })
    await withWords(reader.page, async () => {
      const answer = await reader.page.goto(new URL(link).pathname)
      expect(answer?.status()).toBe(200)
      await reader.page.locator('section.preview-bar').getByText(words).waitFor()
      const mark = await reader.page.locator('.preview-mark').textContent()
      for (const said of [words, recipient]) expect(mark).toContain(said)
      expect(await isDrawn(reader.page)).toBe(true)
      expect(await reader.page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
      // What lies over the words keeps nobody from them.
      await reader.page.getByRole('link', { name: '外事动态' }).last().click({ trial: true })
      expect(await violations(reader.page)).toEqual([])
      await reader.page.emulateMedia({ media: 'print' })
      expect(
        await reader.page.locator('.preview-mark, .preview-bar').evaluateAll((all) => all.map((one) => one.checkVisibility())),
      ).toEqual([true, true])
      await reader.page.emulateMedia({ media: 'screen' })
      if (scheme === 'light') await keep(reader.page, `preview-${language}-phone`)
    })
    expect(reader.faults).toEqual([])
    await reader.close()
  })
})

test('revoked in the tab, it is gone for the consulate', async () => {
  const { page } = author
  await withWords(page, async () => {
    const part = page.getByRole('region', { name: '预览' })
    await part.getByRole('button', { name: '撤销' }).click()
    await part.getByText('已撤销').waitFor()
  })
  const reader = await openPage({ browser, base: office.url, locale: 'en-GB', width: 390 })
  const answer = await reader.page.goto(new URL(link).pathname)
  expect(answer?.status()).toBe(404)
  await reader.page.getByRole('heading', { name: 'This preview cannot be shown' }).waitFor()
  expect(await reader.page.content()).not.toContain(title)
  expect(await violations(reader.page)).toEqual([])
  await keep(reader.page, 'preview-revoked-phone')
  expect([reader.faults, author.faults]).toEqual([[], []])
  await reader.close()
})

test('the office’s output tells no link', () => {
  expect(office.output()).not.toContain(new URL(link).pathname.split('/').at(-1)?.split('.')[0])
})

/** Whether every picture is there and the mark covers the screen. */
const isDrawn = (page: Page) =>
  page.evaluate(async () => {
    const pictures = [...document.querySelectorAll<HTMLImageElement>('article img:not([src^="data:"])')]
    for (const picture of pictures) {
      picture.loading = 'eager'
      await picture.decode()
    }
    const mark = document.querySelector('.preview-mark')?.getBoundingClientRect()
    return pictures.length > 0 && mark?.width === document.documentElement.clientWidth && mark.height === window.innerHeight
  })

async function violations(page: Page) {
  await page.evaluate(axe.source)
  const { violations: found } = await page.evaluate(() => (window as unknown as { axe: typeof axe }).axe.run())
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`)
}

const keep = (page: Page, name: string) =>
  screens ? page.screenshot({ path: path.join(screens, `${name}.jpg`), type: 'jpeg', quality: 60 }) : null
