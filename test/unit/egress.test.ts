import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { createHttp } from '../../src/delivery/http.ts'
import { askAddress } from '../../src/disclosure/elsewhere/askAddress.ts'
import { addressProblem, assertPublicAddress } from '../../src/egress.ts'
import { askOutside } from '../../src/outgoing.ts'

describe('an outgoing address', () => {
  test.each([
    'http://127.0.0.1/',
    'http://localhost:8080/',
    'http://sub.localhost/',
    'http://[::1]/',
    'http://0x7f.1/',
    'http://2130706433/',
    'http://0177.0.0.1/',
    'http://10.1.2.3/',
    'http://192.168.0.1/',
    'http://172.16.9.9/',
    'http://169.254.169.254/latest/meta-data',
    'http://100.64.0.1/',
    'http://0.0.0.0/',
    'http://[::ffff:10.0.0.1]/',
    'http://[fd00::1]/',
    'http://[fe80::1]/',
    'ftp://example.org/',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'https://user:pw@example.org/',
    'not an address',
  ])('%s is refused', (address) => expect(addressProblem(address)).not.toBeNull())

  test.each(['https://mp.weixin.qq.com/s/abc', 'http://www.example.gov.cn/', 'https://8.8.8.8/'])('%s passes', (address) =>
    expect(addressProblem(address)).toBeNull(),
  )

  test('a name that resolves inward is refused at the time of sending', async () => {
    await expect(assertPublicAddress('http://127.0.0.1/')).rejects.toMatchObject({ code: 'egress.refused' })
  })

  test('the operator may list a host', () => {
    process.env.FABU_ALLOWED_HOSTS = 'portal.internal,10.0.0.9:8443'
    expect(addressProblem('https://10.0.0.9:8443/x')).toBeNull()
    expect(addressProblem('https://10.0.0.8:8443/x')).not.toBeNull()
    delete process.env.FABU_ALLOWED_HOSTS
  })
})

describe('a name that points outward first and inward then', () => {
  const outside = { address: '93.184.215.14', family: 4 }
  const inside = { address: '127.0.0.1', family: 4 }
  let server: Server
  let base: string
  let came = 0
  beforeAll(async () => {
    server = createServer((_, response) => {
      came += 1
      response.end('inside')
    })
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
    base = `http://rebound.example.org:${(server.address() as AddressInfo).port}`
  })
  afterAll(() => new Promise((done) => server.close(done)))
  beforeEach(() => {
    came = 0
  })
  /** Answers one after the other, and the last for ever. */
  const answers = (...found: { address: string; family: number }[][]) => {
    let asked = 0
    return async () => found[Math.min(asked++, found.length - 1)] ?? []
  }

  test('is refused where the connection is made', async () => {
    const resolve = answers([outside], [inside])
    await expect(assertPublicAddress(`${base}/`, resolve)).resolves.toBeUndefined()
    const asked = { url: new URL(base), method: 'GET', signal: AbortSignal.timeout(5000), longest: 100, isFiltered: true, resolve }
    await expect(askOutside(asked)).rejects.toMatchObject({ code: 'egress.refused' })
    expect(came).toBe(0)
  })

  test('with one address of several that is private is refused whole', async () => {
    expect(await askAddress(`${base}/`, answers([outside, inside]))).toEqual({ isAlive: false, result: 'egress.refused' })
    expect(came).toBe(0)
  })

  test('of a delivery is a wrong setting, and nothing was sent', async () => {
    const http = createHttp({
      endpoint: { baseUrl: base } as never,
      isSandbox: false,
      isKept: false,
      now: () => new Date(0),
      beforeCommit: async () => {},
      record: () => {},
      resolve: answers([outside], [inside]),
    })
    await expect(http({ method: 'POST', path: '/x', body: 'y', isCommit: true })).rejects.toMatchObject({
      kind: 'config',
      code: 'egress.refused',
    })
    expect(came).toBe(0)
  })

  test('reaches a private host the operator listed, at the address that was resolved', async () => {
    process.env.FABU_ALLOWED_HOSTS = 'rebound.example.org'
    const asked = {
      url: new URL(base),
      method: 'GET',
      signal: AbortSignal.timeout(5000),
      longest: 100,
      isFiltered: true,
      resolve: answers([inside]),
    }
    expect(await askOutside(asked)).toMatchObject({ status: 200, text: 'inside' })
    delete process.env.FABU_ALLOWED_HOSTS
    expect(came).toBe(1)
  })
})

describe('a request outward', () => {
  const local = (handler: RequestListener) =>
    new Promise<{ url: URL; close: () => void }>((ready) => {
      const server = createServer(handler).listen(0, '127.0.0.1', () =>
        ready({
          url: new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`),
          close: () => {
            server.closeAllConnections()
            server.close()
          },
        }),
      )
    })
  const asked = { method: 'POST', longest: 20, isFiltered: false }

  test('carries a form as multipart, and reads headers and words back', async () => {
    const { url, close } = await local((request, response) => {
      let body = ''
      request
        .on('data', (chunk) => (body += chunk))
        .on('end', () => response.setHeader('x-kind', request.headers['content-type'] ?? '').end(String(body.includes('字'))))
    })
    const body = new FormData()
    body.set('words', '字')
    const answer = await askOutside({ ...asked, url, body, signal: AbortSignal.timeout(5000) })
    expect([answer.status, answer.text, answer.headers.get('x-kind')]).toEqual([
      200,
      'true',
      expect.stringMatching(/^multipart\/form-data; boundary=/),
    ])
    close()
  })

  test('gives up on one that is silent, and refuses an answer that is too long', async () => {
    const silent = await local(() => {})
    await expect(askOutside({ ...asked, url: silent.url, signal: AbortSignal.timeout(50) })).rejects.toMatchObject({ name: 'TimeoutError' })
    silent.close()
    const long = await local((_, response) => void response.end('x'.repeat(21)))
    await expect(askOutside({ ...asked, url: long.url, signal: AbortSignal.timeout(5000) })).rejects.toThrow('too long')
    long.close()
  })

  test('follows no redirect', async () => {
    const { url, close } = await local((_, response) => void response.writeHead(302, { location: 'http://127.0.0.1:1/' }).end())
    expect(await askOutside({ ...asked, url, signal: AbortSignal.timeout(5000) })).toMatchObject({ status: 302 })
    close()
  })
})
