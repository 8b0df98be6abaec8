import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { serveSite } from '../../src/server/serveSite.ts'
import { get } from '../support/get.ts'

const folder = mkdtempSync(join(tmpdir(), 'fabu-serve-'))
const html = `<p>${'page '.repeat(300)}`
let server: Server

const write = (name: string, content: string | Buffer) => {
  writeFileSync(join(folder, `.${name}.new`), content)
  renameSync(join(folder, `.${name}.new`), join(folder, name))
}

beforeAll(async () => {
  write('page.html', html)
  write('page.html.br', brotliCompressSync(html))
  write('page.html.gz', gzipSync(html))
  write('plain.html', html)
  write('feed.json', '{}')
  write('feed.xml', '<rss/>')
  write('day.ics', 'BEGIN:VCALENDAR')
  write('film.mp4', Buffer.alloc(400_000, 'f'))
  write('404.html', '<p>none')
  server = createServer((incoming, response) => void serveSite({ request: incoming, response, pathname: incoming.url ?? '/', folder }))
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
})
afterAll(() => {
  server.close()
  rmSync(folder, { recursive: true })
})

const ask = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
  get({ port: (server.address() as AddressInfo).port, path, headers, method })

describe('the encoding is what the browser takes, and the smallest of that', () => {
  test.each<[string | undefined, string | undefined]>([
    [undefined, undefined],
    ['gzip, deflate, br', 'br'],
    ['gzip', 'gzip'],
    ['br;q=0.5, gzip', 'gzip'],
    ['br;q=0, gzip;q=0', undefined],
    ['*', 'br'],
    ['*;q=0.1, gzip', 'gzip'],
    ['identity', undefined],
    ['GZIP', 'gzip'],
    ['br;q=x', undefined],
  ])('%s → %s', async (header, encoding) => {
    const { status, headers, body } = await ask('/page.html', header === undefined ? {} : { 'Accept-Encoding': header })
    expect([status, headers['content-encoding']]).toEqual([200, encoding])
    expect(headers.vary).toBe('Accept-Encoding')
    expect(Number(headers['content-length'])).toBe(body.length)
    expect(body.equals(encoding === 'br' ? brotliCompressSync(html) : encoding === 'gzip' ? gzipSync(html) : Buffer.from(html))).toBe(true)
  })

  test('a page that was not packed yet comes as it is', async () => {
    const { headers, body } = await ask('/plain.html', { 'Accept-Encoding': 'br' })
    expect([headers['content-encoding'], body.toString()]).toEqual([undefined, html])
  })

  test('a missing page is packed too, when there is a packed one', async () => {
    expect(await ask('/nothing.html', { 'Accept-Encoding': 'br' })).toMatchObject({ status: 404 })
  })
})

describe('conditions', () => {
  test('each form has a tag of its own, and a known one is not sent again', async () => {
    const [plain, packed] = [await ask('/page.html'), await ask('/page.html', { 'Accept-Encoding': 'br' })]
    expect(plain.headers.etag).not.toBe(packed.headers.etag)
    for (const tag of [plain.headers.etag, `"x", ${plain.headers.etag}`, String(plain.headers.etag).replace('W/', ''), '*'])
      expect(await ask('/page.html', { 'If-None-Match': String(tag) })).toMatchObject({ status: 304, body: Buffer.alloc(0) })
    expect((await ask('/page.html', { 'If-None-Match': String(packed.headers.etag) })).status).toBe(200)
  })

  test('the date counts where no tag is given', async () => {
    const { headers } = await ask('/page.html')
    const modified = String(headers['last-modified'])
    expect((await ask('/page.html', { 'If-Modified-Since': modified })).status).toBe(304)
    expect((await ask('/page.html', { 'If-Modified-Since': 'Sat, 01 Jan 2000 00:00:00 GMT' })).status).toBe(200)
    expect((await ask('/page.html', { 'If-Modified-Since': modified, 'If-None-Match': '"x"' })).status).toBe(200)
    expect((await ask('/page.html', { 'If-Modified-Since': 'nonsense' })).status).toBe(200)
  })
})

describe('ranges', () => {
  test('are of the file itself, never of a packed one', async () => {
    const { status, headers, body } = await ask('/page.html', { Range: 'bytes=0-9', 'Accept-Encoding': 'br' })
    expect([status, headers['content-encoding'], headers['content-range'], body.toString()]).toEqual([
      206,
      undefined,
      `bytes 0-9/${html.length}`,
      html.slice(0, 10),
    ])
  })

  test('of a large file come from the file', async () => {
    const { status, body } = await ask('/film.mp4', { Range: 'bytes=399990-' })
    expect([status, body.length]).toEqual([206, 10])
    expect((await ask('/film.mp4')).body.length).toBe(400_000)
    expect((await ask('/film.mp4', { Range: 'bytes=400000-' })).status).toBe(416)
  })

  test('are not mixed with parts of another file', async () => {
    expect((await ask('/page.html', { Range: 'bytes=0-9', 'If-Range': '"another"' })).status).toBe(200)
    expect((await ask('/page.html', { Range: 'bytes=0-9', 'If-Range': 'Sat, 01 Jan 2000 00:00:00 GMT' })).status).toBe(200)
    const { headers } = await ask('/page.html')
    expect((await ask('/page.html', { Range: 'bytes=0-9', 'If-Range': String(headers['last-modified']) })).status).toBe(206)
  })
})

test('HEAD tells the same without the body', async () => {
  const [head, get] = [
    await ask('/page.html', { 'Accept-Encoding': 'gzip' }, 'HEAD'),
    await ask('/page.html', { 'Accept-Encoding': 'gzip' }),
  ]
  expect(head.body.length).toBe(0)
  for (const name of ['content-length', 'etag', 'content-type', 'content-encoding']) expect(head.headers[name]).toBe(get.headers[name])
})

test.each([
  ['/feed.json', 'application/feed+json; charset=utf-8'],
  ['/feed.xml', 'application/rss+xml; charset=utf-8'],
  ['/day.ics', 'text/calendar; charset=utf-8'],
])('%s is %s', async (path, type) => expect((await ask(path)).headers['content-type']).toBe(type))

test('what is exchanged is seen at once, even in the same length and moment', async () => {
  write('now.html', '<p>old')
  expect((await ask('/now.html')).body.toString()).toBe('<p>old')
  write('now.html', '<p>new')
  expect((await ask('/now.html')).body.toString()).toBe('<p>new')
  rmSync(join(folder, 'now.html'))
  expect((await ask('/now.html')).status).toBe(404)
})
