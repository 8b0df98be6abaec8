import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { checkSite } from '../../src/channels/website/checkSite.ts'
import { renewSite } from '../../src/channels/website/renewSite.ts'
import { serveSite } from '../../src/server/serveSite.ts'
import { get } from '../support/get.ts'
import { siteDesk } from './fixtures/siteDesk.ts'

let site: ReturnType<typeof siteDesk>
let server: Server
beforeEach(async () => {
  site = siteDesk()
  await site.send(site.part('zh', { text: 'a', item: 'a', slug: 'a' }))
  server = createServer((request, response) => void serveSite({ request, response, pathname: request.url ?? '/', folder: site.folder }))
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
})
afterEach(() => {
  server.close()
  site.remove()
})

const ask = (path: string) => get({ port: (server.address() as AddressInfo).port, path })
const renew = () => renewSite({ context: site.look() })
const faults = async () =>
  (await checkSite({ payload: site.memory.payload, outlet: 'o1', folder: site.folder, now: () => site.clock.now })).faults
const redirects = () => site.memory.table('redirects')

test('an old address leads on, by the server and by the page that stands there', async () => {
  redirects().push({ id: 'r1', from: '/old/news', kind: 'moved', to: '/zh/articles/a.html', active: true })
  redirects().push({ id: 'r2', from: '/show.jsp', kind: 'moved', to: '/zh/articles/a.html', active: true })
  await renew()
  for (const path of ['/old/news', '/show.jsp'])
    expect(await ask(path)).toMatchObject({ status: 301, headers: { location: '/zh/articles/a.html' } })
  expect(site.read('/old/news.html')).toContain('<meta http-equiv="refresh" content="0; url=/zh/articles/a.html"/>')
  expect(await faults()).toEqual([])
})

test('one that is gone says so, with 410', async () => {
  redirects().push({ id: 'r1', from: '/zh/old.html', kind: 'gone', active: true })
  redirects().push({ id: 'r2', from: '/old.asp', kind: 'gone', active: true })
  await renew()
  const { status, body } = await ask('/zh/old.html')
  expect([status, body.toString().includes('此页已不再提供')]).toEqual([410, true])
  expect((await ask('/old.asp')).status).toBe(410)
})

test('taken out of use it is a page there is not, and nothing is left of it', async () => {
  redirects().push({ id: 'r1', from: '/old.html', kind: 'moved', to: '/zh/articles/a.html', active: true })
  await renew()
  Object.assign(redirects()[0] ?? {}, { active: false })
  await renew()
  expect((await ask('/old.html')).status).toBe(404)
  expect(() => site.read('/old.html')).toThrow('ENOENT')
  expect(await faults()).toEqual([])
})

test('a text that is published at an old address since is read there, and stays', async () => {
  redirects().push({ id: 'r1', from: '/zh/articles/b.html', kind: 'moved', to: '/zh/articles/a.html', active: true })
  await renew()
  await site.send(site.part('zh', { text: 'b', item: 'b', slug: 'b', title: '新的一篇' }))
  await renew()
  const { status, body } = await ask('/zh/articles/b.html')
  expect([status, body.toString().includes('新的一篇')]).toEqual([200, true])
  expect(await faults()).toEqual([])
})
