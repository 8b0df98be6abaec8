import type { IncomingMessage } from 'node:http'
import { describe, expect, test } from '@jest/globals'
import { addressHeader } from '../../src/requestAddress.ts'
import { noteClientAddress } from '../../src/server/clientAddress.ts'
import { dropForeignCookie } from '../../src/server/dropForeignCookie.ts'

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
