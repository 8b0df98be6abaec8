import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { packSite } from '../../src/channels/website/packSite.ts'
import { renewSite } from '../../src/channels/website/renewSite.ts'
import { previewHeaders } from '../../src/server/preview/previewHeaders.ts'
import { serveSite } from '../../src/server/serveSite.ts'
import { commonHeaders, siteHeaders } from '../../src/server/siteHeaders.ts'
import { get } from '../support/get.ts'
import { freePort } from '../support/runningOffice.ts'
import { siteDesk } from '../unit/fixtures/siteDesk.ts'

/** docs/deploy as an operator puts it on nginx, fetched through, and held against the office's own server. */
const isHere = spawnSync('nginx', ['-v']).status === 0
if (!isHere) console.warn('nginx is not installed here: docs/deploy was NOT tried.')
const onNginx = isHere ? describe : describe.skip

const old: Record<string, string | null> = {
  '/show.jsp': '/zh/articles/a.html',
  '/old/news': '/zh/articles/a.html',
  '/zh/Articles/A.html': '/en/',
  '/n%C3%A9ws/': '/zh/',
  '/zh/old.html': null,
  '/old.asp': null,
}

const docs = path.resolve('docs/deploy')
const site = siteDesk()
const home = mkdtempSync(path.join(tmpdir(), 'fabu-nginx-'))
let nginx: ChildProcess
let own: Server
let ports: { nginx: number; own: number }

onNginx('nginx with docs/deploy', () => {
  beforeAll(async () => {
    await site.send(site.part('zh', { text: 'a', item: 'a', slug: 'a' }))
    for (const [from, to] of Object.entries(old))
      site.memory.table('redirects').push({ id: from, from, kind: to ? 'moved' : 'gone', to, active: true })
    await renewSite({ context: site.look() })
    const packing = { payload: site.memory.payload, outlet: 'o1', folder: site.folder, now: () => site.clock.now }
    while ((await packSite(packing)) > 0);
    own = createServer((request, response) => {
      // What the CMS says of previews, whatever it shows.
      if (request.url?.startsWith('/preview/'))
        return void response.writeHead(404, { ...commonHeaders, ...previewHeaders('page.html') }).end(request.url)
      void serveSite({ request, response, pathname: new URL(request.url ?? '/', 'http://localhost').pathname, folder: site.folder })
    })
    await new Promise<void>((done) => own.listen(0, '127.0.0.1', done))
    ports = { nginx: await freePort(), own: (own.address() as AddressInfo).port }
    nginx = await startNginx(ports)
  }, 30_000)
  afterAll(() => {
    nginx?.kill()
    own?.close()
    site.remove()
    rmSync(home, { recursive: true, force: true })
  })

  const alike = ['content-type', 'cache-control', 'content-length']
  test.each([
    '/',
    '/zh/',
    '/zh/articles/a.html',
    '/zh/articles/a',
    '/zh/articles/a.json',
    '/zh/feed.xml',
    '/zh/atom.xml',
    '/zh/feed.json',
    '/zh/columns/visits/',
    '/search/zh/index.json',
    '/state.css',
    '/robots.txt',
    '/sitemap.xml',
    '/nothing.html',
    '/.env',
    '/zh/articles/',
  ])('%s is answered as by the office’s own server', async (address) => {
    const [there, here] = await Promise.all([get({ port: ports.nginx, path: address }), get({ port: ports.own, path: address })])
    expect(there.status).toBe(here.status)
    for (const name of alike) expect([name, there.headers[name]]).toEqual([name, here.headers[name]])
    expect(there.body.equals(here.body)).toBe(true)
  })

  test.each([...Object.keys(old), '/SHOW.jsp', '/zh/articles/A.html'])(
    '%s leads, or is gone, as by the office’s own server',
    async (address) => {
      const [there, here] = await Promise.all([get({ port: ports.nginx, path: address }), get({ port: ports.own, path: address })])
      expect([there.status, there.headers.location]).toEqual([here.status, here.headers.location])
      if (address in old) expect(there.status).toBe(old[address] ? 301 : 410)
    },
  )

  test('packed where the browser takes it so', async () => {
    const packed = await get({ port: ports.nginx, path: '/zh/articles/a.html', headers: { 'Accept-Encoding': 'gzip' } })
    expect(packed.headers).toMatchObject({ 'content-encoding': 'gzip', vary: 'Accept-Encoding' })
    expect(gunzipSync(packed.body).toString()).toBe(site.read('/zh/articles/a.html'))
    expect((await get({ port: ports.nginx, path: '/zh/articles/a.html.gz' })).status).toBe(404)
  })

  test('says the same policy, and HSTS over TLS alone', async () => {
    const { headers } = await get({ port: ports.nginx, path: '/zh/articles/a.html' })
    expect(headers['content-security-policy']).toBe(siteHeaders('a.html')['Content-Security-Policy'])
    for (const [name, value] of Object.entries(commonHeaders)) expect([name, headers[name.toLowerCase()]]).toEqual([name, value])
    expect(headers['strict-transport-security']).toBeUndefined()
  })

  test('hands links to drafts on to the CMS with its own headers, nothing else of it, and keeps their addresses in no log', async () => {
    const { headers, body } = await get({ port: ports.nginx, path: '/preview/l/the-secret.br?width=phone' })
    expect(body.toString()).toBe('/preview/l/the-secret.br?width=phone')
    for (const [name, value] of Object.entries({ ...commonHeaders, ...previewHeaders('page.html') }))
      expect([name, headers[name.toLowerCase()]]).toEqual([name, value])
    expect((await get({ port: ports.nginx, path: '/preview/articles/1' })).body.toString()).not.toBe('/preview/articles/1')
    const logs = ['access.log', 'error.log'].map((name) => readFileSync(path.join(home, name), 'utf8')).join('')
    expect(logs).toContain('/preview/articles/1')
    expect(logs).not.toContain('the-secret')
  })

  test('names with a hash are kept for ever, others are asked about', async () => {
    const page = site.read('/zh/articles/a.html')
    const sheet = /href="(\/assets\/[^"]+\.css)"/.exec(page)?.[1] ?? ''
    expect((await get({ port: ports.nginx, path: sheet })).headers['cache-control']).toContain('immutable')
    const { headers } = await get({ port: ports.nginx, path: '/zh/articles/a.html' })
    expect((await get({ port: ports.nginx, path: '/zh/articles/a.html', headers: { 'If-None-Match': String(headers.etag) } })).status).toBe(
      304,
    )
  })
})

/** Only what the operator writes around our files: where it listens, and the folder. */
async function startNginx({ nginx: port, own: cms }: typeof ports): Promise<ChildProcess> {
  for (const folder of ['body', 'proxy', 'fabu']) mkdirSync(path.join(home, folder))
  symlinkSync(path.join(site.folder, 'redirects.map'), path.join(home, 'fabu/redirects.map'))
  writeFileSync(
    path.join(home, 'nginx.conf'),
    // Started by root it would read the folder as somebody who may not.
    `${process.getuid?.() === 0 ? 'user root; ' : ''}daemon off; worker_processes 1; pid ${home}/pid; error_log ${home}/error.log;
events { }
http {
  access_log ${home}/access.log; client_body_temp_path ${home}/body; proxy_temp_path ${home}/proxy; fastcgi_temp_path ${home}/f; uwsgi_temp_path ${home}/u; scgi_temp_path ${home}/s;
  include ${docs}/fabu-maps.conf;
  upstream fabu_cms { server 127.0.0.1:${cms}; }
  server { listen 127.0.0.1:${port}; root ${site.folder}; include ${docs}/fabu-site.conf; include ${docs}/fabu-preview.conf; }
}
`,
  )
  const child = spawn('nginx', ['-e', path.join(home, 'error.log'), '-p', home, '-c', path.join(home, 'nginx.conf')], { stdio: 'inherit' })
  await untilOpen({ port, child })
  return child
}

/** Waits for the port to be open, by asking again as soon as it was refused. */
async function untilOpen({ port, child }: { port: number; child: ChildProcess }): Promise<void> {
  while (child.exitCode === null) {
    const isOpen = await new Promise<boolean>((resolve) => {
      const socket = connect(port, '127.0.0.1')
      socket.once('connect', () => resolve(true)).once('error', () => resolve(false))
      socket.once('close', () => resolve(false))
      socket.once('connect', () => socket.end())
    })
    if (isOpen) return
    await new Promise((resolve) => setImmediate(resolve))
  }
  throw new Error('nginx did not start; see what it printed.')
}
