import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { cityPortal } from '../../src/channels/cityPortal/index.ts'
import { wechat } from '../../src/channels/wechat/index.ts'
import { weibo } from '../../src/channels/weibo/index.ts'
import { faultsOf } from '../../src/sandbox/faults.ts'
import { sandboxHandler } from '../../src/sandbox/handler.ts'
import { outlet, part, picture } from '../support/editionParts.ts'
import { type StandIns, standIns } from '../support/standIns.ts'

const accounts = [
  outlet('wechat', { uid: 'wechat01' }),
  outlet('weibo', { uid: 'weibo01', name: '上海外事微博' }),
  outlet('cityPortal', { uid: 'portal01', name: '上海发布' }),
]
let stage: StandIns
let server: Server
let site: string
let isLetIn: boolean

beforeEach(async () => {
  isLetIn = true
  stage = await standIns(() => site)
  const handle = sandboxHandler({
    sandbox: stage.sandbox,
    mayEnter: async () => isLetIn,
    outlets: async () => accounts.map(({ uid, name, channel }) => ({ uid, name, channel })),
    explain: async (edition) =>
      edition === 'edition0000'
        ? {
            title: '签证',
            address: 'https://wsb.example.gov.cn/zh/articles/visa.html',
            approvers: [{ step: '终审', name: '王局' }],
            adminUrl: '/admin/editions/1',
          }
        : null,
    actors: async () => [{ label: '初审 李处', url: '/demo/as/reviewer' }],
  })
  server = createServer(async (request, response) => {
    if (!(await handle(request, response))) response.writeHead(418).end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  site = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  await stage.sandbox.tick()
})
afterEach(async () => {
  server.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))
  await stage.close()
})

const get = async (path: string, headers: Record<string, string> = {}) => {
  const answer = await fetch(`${site}${path}`, { headers })
  return { answer, text: await answer.text() }
}
const publishEverywhere = async (more: Parameters<typeof part>[0] = {}) => {
  for (const [index, channel] of [wechat, weibo, cityPortal].entries()) {
    const account = accounts[index]
    if (account) await channel.send(await stage.attempt(account, { parts: [part(more)] }))
  }
  stage.seconds(60)
  await stage.sandbox.tick()
}
const throwSwitch = (name: string, headers: Record<string, string>, account = 'wechat01') =>
  fetch(`${site}/sandbox/faults`, {
    method: 'POST',
    redirect: 'manual',
    headers,
    body: new URLSearchParams({ outlet: account, switch: name }),
  })

test('the overview shows each account’s items, leads back to edition and approvers, and says it is a sandbox', async () => {
  await publishEverywhere()
  const { answer, text } = await get('/sandbox')
  expect(answer.status).toBe(200)
  for (const wanted of [
    '演练',
    '外国人来华签证便利措施',
    '上海外事微博',
    '已采用',
    '/admin/editions/1',
    '终审 王局',
    '/demo/as/reviewer',
    '签证便利措施摘要。',
  ])
    expect(text).toContain(wanted)
  expect(text.match(/\/admin\/editions\/1/g)).toHaveLength(3)
})

test('nothing on a page is inline, and the policy forbids it', async () => {
  await publishEverywhere()
  for (const path of ['/sandbox', '/sandbox/wechat/wechat01/article-100000001/1']) {
    const { answer, text } = await get(path)
    expect(answer.headers.get('content-security-policy')).toContain("script-src 'self'")
    expect(answer.headers.get('content-security-policy')).not.toContain('unsafe')
    expect(text).not.toMatch(/ style=|<style| on\w+=|<script>/)
  }
})

test('an article opens in a frame in which nothing runs, its pictures from this server', async () => {
  await publishEverywhere({ text: { body: [{ type: 'image', picture: picture() }] } })
  const page = await get('/sandbox/wechat/wechat01/article-100000001/1')
  expect(page.text).toContain(
    '<iframe class="phone-text" title="外国人来华签证便利措施" sandbox="" src="/sandbox/wechat/wechat01/article-100000001/1/content"',
  )
  const frame = await get('/sandbox/wechat/wechat01/article-100000001/1/content')
  expect(frame.answer.headers.get('content-security-policy')).toBe(
    "default-src 'none'; img-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'self'; sandbox",
  )
  const [, source = ''] = /<img src="([^"]+)"/.exec(frame.text) ?? []
  expect(source).toMatch(/^\/sandbox\/files\/wechat01\/media-\d+$/)
  const image = await fetch(`${site}${source}`)
  expect([image.status, image.headers.get('content-type')]).toEqual([200, 'image/png'])
})

test('posts and submissions have pages of their own, the addresses of the receipts', async () => {
  await publishEverywhere()
  const { text } = await get('/sandbox')
  const [post = ''] = /\/sandbox\/weibo\/weibo01\/\d+/.exec(text) ?? []
  expect((await get(`${post}/content`)).text).toContain('【外国人来华签证便利措施】')
  expect((await get('/sandbox/portal/portal01/delivery0001-0/content')).text).toContain('<p>正文。</p>')
  expect((await get('/sandbox/portal/portal01/delivery0001-0')).answer.status).toBe(200)
})

test('markup in a title stays text, and Arabic keeps its direction', async () => {
  await publishEverywhere({ text: { title: '<script>alert(1)</script>', language: 'ar' } })
  const { text } = await get('/sandbox')
  expect(text).not.toContain('<script>alert')
  expect(text).toContain('dir="rtl"')
})

test('the version changes when something changes, and only then', async () => {
  const version = async () => (await get('/sandbox/state.json')).text
  const first = await version()
  expect(await version()).toBe(first)
  await publishEverywhere()
  const second = await version()
  expect(second).not.toBe(first)
  await stage.fault('wechat01', 'slow', '1', 1)
  expect(await version()).not.toBe(second)
})

test('a switch is thrown only from a page of this server', async () => {
  const faults = async () => (await faultsOf(stage.sandbox.store, 'wechat01')).map(({ kind, value, remaining }) => [kind, value, remaining])
  expect((await throwSwitch('busy', { origin: 'https://evil.example' })).status).toBe(403)
  expect((await throwSwitch('busy', { origin: site, 'sec-fetch-site': 'cross-site' })).status).toBe(403)
  expect((await throwSwitch('busy', { 'sec-fetch-site': 'none' })).status).toBe(403)
  expect((await throwSwitch('busy', {})).status).toBe(403)
  expect(await faults()).toEqual([])
  expect((await throwSwitch('busy', { origin: site })).status).toBe(303)
  expect(await faults()).toEqual([['error', '-1', 3]])
  await throwSwitch('noRight', { 'sec-fetch-site': 'same-origin' })
  expect((await faults()).map(([kind]) => kind)).toEqual(['error', 'noRight'])
  await throwSwitch('clear', { 'sec-fetch-site': 'same-origin' })
  await throwSwitch('nonsense', { 'sec-fetch-site': 'same-origin' })
  await throwSwitch('noRight', { 'sec-fetch-site': 'same-origin' }, 'weibo01')
  expect(await faults()).toEqual([])
  expect(await faultsOf(stage.sandbox.store, 'weibo01')).toEqual([])
})

test('the token switch makes the next call renew it', async () => {
  const context = await stage.attempt(accounts[0] ?? outlet('wechat'), { parts: [part()] })
  await wechat.send(context)
  await throwSwitch('token', { 'sec-fetch-site': 'same-origin' })
  stage.seconds(30)
  expect((await wechat.lookup(context)).state).toBe('delivered')
  expect(context.tokens.fetched).toBe(2)
})

test('the pages speak the language asked for, and remember it', async () => {
  expect((await get('/sandbox', { 'accept-language': 'en-GB,zh;q=0.5' })).text).toContain('<html lang="en">')
  expect((await get('/sandbox', { 'accept-language': 'zh-CN,en;q=0.5' })).text).toContain('<html lang="zh-Hans">')
  const { answer, text } = await get('/sandbox?lang=en', { 'accept-language': 'zh-CN' })
  expect(text).toContain('SANDBOX')
  const cookie = answer.headers.get('set-cookie') ?? ''
  expect((await get('/sandbox', { 'accept-language': 'zh-CN', cookie: cookie.split(';')[0] ?? '' })).text).toContain('<html lang="en">')
})

test('other addresses are left alone; what does not exist, or is closed to this visitor, is 404', async () => {
  expect((await get('/sandboxes')).answer.status).toBe(418)
  for (const path of ['/sandbox/none', '/sandbox/wechat/wechat01/article-9/1', '/sandbox/files/wechat01/media-9', '/sandbox/files/..%2f/x'])
    expect([path, (await get(path)).answer.status]).toEqual([path, 404])
  isLetIn = false
  expect((await get('/sandbox')).answer.status).toBe(404)
  expect((await throwSwitch('busy', { origin: site })).status).toBe(404)
})

test('style and script are served', async () => {
  expect((await get('/sandbox/sandbox.css')).answer.headers.get('content-type')).toContain('text/css')
  expect((await get('/sandbox/sandbox.js')).text).toContain('/sandbox/state.json')
})
