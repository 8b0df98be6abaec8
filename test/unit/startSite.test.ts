import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { type IncomingMessage, request, type Server } from 'node:http'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { listen, stopListening } from '../../src/server/listen.ts'
import { type Doors, makeServer } from '../../src/server/route.ts'
import { serveSite } from '../../src/server/serveSite.ts'
import { takeCallback } from '../../src/server/takeCallback.ts'

const sha256 = 'ab'.repeat(32)
const received: unknown[] = []
const faults: unknown[] = []
let folder: string
let server: Server
let port: number

const write = (name: string, text: string) => {
  mkdirSync(dirname(join(folder, name)), { recursive: true })
  writeFileSync(join(folder, name), text)
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'fabu-site-'))
  write('../secret.txt', 'secret')
  write('index.html', '<p>home')
  write('zh/index.html', '<p>首页')
  write('zh/404.html', '<p>没有此页')
  write('404.html', '<p>none')
  write('zh/20261123.html', '<p>a date')
  write('zh/新闻.html', '<p>新闻')
  write('.env', 'secret')
  write('assets/site.0123abcd.css', 'p{}')
  write(`media/${sha256}-w480.webp`, 'picture')
  write('film.mp4', '0123456789')
  const doors = {
    admin: async (_, response) => void response.end('admin'),
    sandbox: async (_, response) => void response.end('sandbox'),
    callbacks: takeCallback(async (callback) => {
      received.push(callback)
      return { status: 200, body: 'success' }
    }),
    health: async () => {
      throw new Error('health is broken')
    },
    readiness: async (_, response) => void response.end('ready'),
    preview: async () => {
      throw new Error('a preview is broken')
    },
    metrics: async (_, response) => void response.end('metrics'),
    site: (incoming, response, pathname) => serveSite({ request: incoming, response, pathname, folder }),
  } satisfies Doors
  server = makeServer(doors, { noteFault: (fault) => faults.push(fault) })
  port = await listen({ server, port: 0 })
})
afterAll(async () => {
  await stopListening(server)
  rmSync(folder, { recursive: true })
  rmSync(join(folder, '../secret.txt'), { force: true })
})

type Asked = { method?: string; headers?: Record<string, string>; body?: string }

/** Asks for a path exactly as written: `fetch` would tidy it up. */
const ask = (path: string, { method = 'GET', headers = {}, body }: Asked = {}) =>
  new Promise<{ status: number; headers: IncomingMessage['headers']; text: string }>((resolve, reject) => {
    const outgoing = request({ port, host: '127.0.0.1', path, method, headers, agent: false }, (answer) => {
      let text = ''
      answer.setEncoding('utf8').on('data', (part) => {
        text += part
      })
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, text }))
    })
    outgoing.on('error', reject).end(body)
  })

describe('the public site', () => {
  test.each([
    ['/', 200, '<p>home'],
    ['/zh/', 200, '<p>首页'],
    ['/zh/20261123', 200, '<p>a date'],
    ['/zh/20261123.html?from=feed', 200, '<p>a date'],
    [`/zh/${encodeURIComponent('新闻')}.html`, 200, '<p>新闻'],
    ['/zh/none', 404, '<p>没有此页'],
    ['/xx/none', 404, '<p>none'],
    ['/.env', 404, '<p>none'],
    ['/../secret.txt', 404, '<p>none'],
    ['/%2e%2e/secret.txt', 404, '<p>none'],
    ['/zh/..%2f..%2fsecret.txt', 404, '<p>没有此页'],
    ['/%00', 404, '<p>none'],
    ['/%E4%A', 404, '<p>none'],
    ['//evil.example/', 404, '<p>none'],
    [`/media/${sha256}-w480.webp`, 200, 'picture'],
  ])('%s → %i', async (path, status, text) => {
    expect(await ask(path)).toMatchObject({ status, text })
  })

  test('a folder without its slash leads to the one with it, and never to another host', async () => {
    expect((await ask('/zh')).headers.location).toBe('/zh/')
    expect((await ask('//zh')).headers.location).toBe('/zh/')
  })

  test('pages are asked for anew each time; what is named by its hash never', async () => {
    for (const page of ['/zh/20261123.html', '/', '/film.mp4']) expect((await ask(page)).headers['cache-control']).toBe('public, no-cache')
    for (const file of [`/media/${sha256}-w480.webp`, '/assets/site.0123abcd.css'])
      expect((await ask(file)).headers['cache-control']).toContain('immutable')
  })

  test('an unchanged page is not sent twice, a new one at once', async () => {
    write('zh/news.html', 'one')
    const { headers, text } = await ask('/zh/news.html')
    expect(text).toBe('one')
    expect(await ask('/zh/news.html', { headers: { 'if-none-match': String(headers.etag) } })).toMatchObject({ status: 304, text: '' })
    write('zh/news.html', 'another')
    expect(await ask('/zh/news.html', { headers: { 'if-none-match': String(headers.etag) } })).toMatchObject({
      status: 200,
      text: 'another',
    })
    rmSync(join(folder, 'zh/news.html'))
    expect((await ask('/zh/news.html')).status).toBe(404)
  })

  test.each([
    ['bytes=2-4', 206, '234', 'bytes 2-4/10'],
    ['bytes=7-', 206, '789', 'bytes 7-9/10'],
    ['bytes=-2', 206, '89', 'bytes 8-9/10'],
    ['bytes=10-', 416, '', 'bytes */10'],
    ['lines=1-2', 200, '0123456789', undefined],
  ])('part of a film: %s', async (range, status, text, contentRange) => {
    const answer = await ask('/film.mp4', { headers: { range } })
    expect(answer).toMatchObject({ status, text })
    expect(answer.headers['content-range']).toBe(contentRange)
  })

  test('takes nothing', async () => {
    expect(await ask('/', { method: 'POST', body: 'x' })).toMatchObject({ status: 405 })
    expect(await ask('/', { method: 'HEAD' })).toMatchObject({ status: 200, text: '' })
  })

  test('runs nothing but its own and is framed by nobody', async () => {
    const { headers } = await ask('/')
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'content-type': 'text/html; charset=utf-8',
    })
    expect(headers['content-security-policy']).toMatch(/default-src 'self'.*frame-ancestors 'none'/)
  })
})

describe('the other doors', () => {
  test.each([
    ['/admin', 'admin'],
    ['/admin/collections/media?x=1', 'admin'],
    ['/api/users', 'admin'],
    ['/_next/static/a.js', 'admin'],
    ['/sandbox/wechat', 'sandbox'],
    ['/administration', '<p>none'],
  ])('%s', async (path, text) => expect((await ask(path)).text).toBe(text))

  test('the admin cannot be framed', async () => {
    expect((await ask('/admin')).headers['content-security-policy']).toMatch(/frame-ancestors 'none'$/)
  })

  test('the admin asks no other host, evaluates nothing, and stays in no cache', async () => {
    for (const path of ['/admin', '/api/users/me']) {
      const { headers } = await ask(path)
      const policy = String(headers['content-security-policy'])
      expect(policy).toMatch(/^default-src 'self';/)
      expect(policy).not.toMatch(/unsafe-eval|https?:|\*/)
      expect([headers['cache-control'], headers['x-powered-by'], headers.server]).toEqual(['no-store', undefined, undefined])
    }
    expect((await ask('/_next/static/x.js')).headers['cache-control']).toBeUndefined()
  })

  test('every answer keeps other windows and devices away; TLS is asked for only where there is TLS', async () => {
    const own = process.env.FABU_URL
    for (const path of ['/', '/admin', '/healthz', '/readyz', '/nowhere']) {
      process.env.FABU_URL = 'http://localhost:3000'
      const { headers } = await ask(path)
      expect([headers['cross-origin-opener-policy'], headers['strict-transport-security']]).toEqual(['same-origin', undefined])
      expect(headers['permissions-policy']).toContain('camera=()')
      process.env.FABU_URL = 'https://fabu.example.org'
      expect((await ask(path)).headers['strict-transport-security']).toBe('max-age=31536000')
    }
    if (own === undefined) delete process.env.FABU_URL
    else process.env.FABU_URL = own
  })

  test('a door that breaks answers 500 and says nothing of why; the others go on', async () => {
    faults.length = 0
    const answer = await ask('/healthz')
    expect(faults).toEqual([{ err: expect.objectContaining({ message: 'health is broken' }), msg: 'GET /healthz broke' }])
    expect(answer.status).toBe(500)
    expect(answer.text).not.toContain('broken')
    expect((await ask('/')).status).toBe(200)
  })

  test('what breaks behind a link to a draft is told without the link', async () => {
    for (const [path, told] of [
      ['/preview/l/the-secret.0123/media/a.png?width=phone', '/preview/l/…'],
      ['/preview/l/%0athe-secret', '/preview/l/…'],
      ['/preview/articles/1', '/preview/articles/1'],
    ] as const) {
      faults.length = 0
      expect((await ask(path)).status).toBe(500)
      expect(faults).toMatchObject([{ msg: `GET ${told} broke` }])
    }
  })

  test('a callback is handed on byte for byte', async () => {
    const body = '<xml><Encrypt>重</Encrypt></xml>'
    expect(await ask('/callbacks/wechat/t000001?signature=a&nonce=1', { method: 'POST', body, headers: { 'x-id': '7' } })).toMatchObject({
      status: 200,
      text: 'success',
    })
    expect(received).toEqual([
      expect.objectContaining({
        channel: 'wechat',
        outlet: 't000001',
        method: 'POST',
        query: { signature: 'a', nonce: '1' },
        body,
        headers: expect.objectContaining({ 'x-id': '7' }),
      }),
    ])
  })

  test('a callback that is none, or far too long, is refused', async () => {
    expect((await ask('/callbacks/wechat', { method: 'POST' })).status).toBe(404)
    expect((await ask('/callbacks/wechat/a/b', { method: 'POST' })).status).toBe(404)
    expect((await ask('/callbacks/wechat/a', { method: 'DELETE' })).status).toBe(405)
    expect((await ask('/callbacks/wechat/a', { method: 'POST', body: 'x'.repeat(1024 * 1024 + 1) })).status).toBe(413)
  })

  test('long forms go to the one address that asks who sends them first', async () => {
    const form = { 'content-type': 'multipart/form-data; boundary=x', 'content-length': String(30 * 1024 * 1024) }
    expect((await ask('/api/users/login', { method: 'POST', headers: form })).status).toBe(413)
    expect((await ask('/api/media/some-id', { method: 'PATCH', headers: form })).status).toBe(413)
    expect((await ask('/api/media?depth=0', { method: 'POST', headers: form })).status).toBe(200)
    const unsized = { 'content-type': form['content-type'], 'transfer-encoding': 'chunked' }
    expect((await ask('/api/users/login', { method: 'POST', headers: unsized, body: 'x' })).status).toBe(411)
  })
})
