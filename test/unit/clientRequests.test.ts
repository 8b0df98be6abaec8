import type { IncomingMessage, ServerResponse } from 'node:http'
import { describe, expect, test } from '@jest/globals'
import { addressHeader } from '../../src/requestAddress.ts'
import { isForwarded, noteClientAddress } from '../../src/server/clientAddress.ts'
import { dropForeignCookie } from '../../src/server/dropForeignCookie.ts'
import { guardUpload } from '../../src/server/guardUpload.ts'

const request = (headers: Record<string, string>, { peer = '203.0.113.9', method = 'POST' } = {}) =>
  ({ headers, method, socket: { remoteAddress: peer } }) as unknown as IncomingMessage

describe('where a request comes from', () => {
  const noted = (headers: Record<string, string>, peer: string, env = {}) => {
    const asked = request(headers, { peer })
    noteClientAddress(asked, env)
    return asked.headers[addressHeader]
  }

  test.each([
    ['the peer itself', {}, '203.0.113.9', {}, '203.0.113.9'],
    ['IPv4 written as IPv6', {}, '::ffff:203.0.113.9', {}, '203.0.113.9'],
    ['never what a stranger claims', { 'x-forwarded-for': '10.0.0.1', [addressHeader]: '10.0.0.2' }, '203.0.113.9', {}, '203.0.113.9'],
    ['behind a proxy here, what it says', { 'x-forwarded-for': '198.51.100.7' }, '127.0.0.1', {}, '198.51.100.7'],
    ['the last of what it says, not the first', { 'x-forwarded-for': '10.9.9.9, 198.51.100.7' }, '::1', {}, '198.51.100.7'],
    [
      'past proxies that are named',
      { 'x-forwarded-for': '198.51.100.7, 192.0.2.5' },
      '192.0.2.6',
      { FABU_PROXIES: '192.0.2.5, 192.0.2.6' },
      '198.51.100.7',
    ],
    ['nonsense is none', { 'x-forwarded-for': '<script>' }, '127.0.0.1', {}, '127.0.0.1'],
  ])('%s', (_what, headers, peer, env, address) => {
    expect(noted(headers as Record<string, string>, peer, env)).toBe(address)
  })
})

describe('the cookie of a log-in', () => {
  const kept = (headers: Record<string, string>, method = 'POST') => {
    const asked = request({ host: 'fabu.example', cookie: 'payload-token=x', ...headers }, { method })
    dropForeignCookie(asked)
    return asked.headers.cookie !== undefined
  }

  test.each([
    ['from our own page', { origin: 'http://fabu.example' }, 'POST', true],
    ['from a page of another site', { origin: 'https://evil.example' }, 'POST', false],
    ['from a page that hides where it is', { origin: 'null' }, 'POST', false],
    ['from another port of our host', { origin: 'http://fabu.example:8080' }, 'POST', false],
    ['reading from another site’s script', { origin: 'https://evil.example' }, 'GET', false],
    ['a form of another site, without an origin', { 'sec-fetch-site': 'cross-site' }, 'POST', false],
    ['a form of a neighbour, without an origin', { 'sec-fetch-site': 'same-site' }, 'POST', false],
    ['a link in a mail', { 'sec-fetch-site': 'cross-site' }, 'GET', true],
    ['a program of one’s own', {}, 'POST', true],
  ])('%s', (_what, headers, method, isKept) => {
    expect(kept(headers as Record<string, string>, method)).toBe(isKept)
  })
})

test.each([
  ['nothing a proxy writes', {}, false],
  ['X-Forwarded-For', { 'x-forwarded-for': '198.51.100.7' }, true],
  ['X-Real-IP', { 'x-real-ip': '198.51.100.7' }, true],
  ['Via', { via: '1.1 front' }, true],
  ['Forwarded', { forwarded: 'for=198.51.100.7' }, true],
])('passed on by a proxy: %s', (_what, headers, expected) => {
  expect(isForwarded(request(headers as Record<string, string>))).toBe(expected)
})

describe('what is long is refused unread', () => {
  /** The status it is refused with, or null for what may go on. */
  const refusedWith = (url: string, headers: Record<string, string>, method = 'POST'): number | null => {
    let status: number | null = null
    const response = {
      writeHead(code: number) {
        status = code
        return { end: () => {} }
      },
    }
    const asked = { ...request(headers, { method }), url } as IncomingMessage
    return guardUpload({ request: asked, response: response as unknown as ServerResponse }) ? null : status
  }
  const long = { 'content-length': String(30 * 1024 * 1024) }

  test.each([
    ['JSON to log in with', '/api/users/login', { 'content-type': 'application/json', 'content-length': '200000' }, 'POST', 413],
    ['what anybody types to log in', '/api/users/login', { 'content-length': '300' }, 'POST', null],
    ['JSON of 30 MB', '/api/articles', { 'content-type': 'application/json', ...long }, 'POST', 413],
    ['a form of 30 MB', '/admin', { 'content-type': 'multipart/form-data', ...long }, 'POST', 413],
    ['a save that does not say how long it is', '/api/articles/1', { 'transfer-encoding': 'chunked' }, 'PATCH', 411],
    ['a text with everything in it', '/api/articles', { 'content-length': '5000000' }, 'POST', null],
    [
      'an upload, which is asked who sends it first',
      '/api/media?depth=0',
      { 'content-type': 'multipart/form-data', ...long },
      'POST',
      null,
    ],
    ['reading', '/api/articles', {}, 'GET', null],
    ['a command without a body', '/api/epochs/go', {}, 'POST', null],
  ] as const)('%s', (_what, url, headers, method, expected) => {
    expect(refusedWith(url, headers as Record<string, string>, method)).toBe(expected)
  })
})
