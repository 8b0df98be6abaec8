import { describe, expect, test } from '@jest/globals'
import type { Payload } from 'payload'
import { readerLanguage } from '../../src/i18n/readerLanguage.ts'
import { stateOfLink } from '../../src/preview/linkState.ts'
import { linkFolder } from '../../src/preview/paths.ts'
import { makeToken, pathOfToken, readSigned, tokenHash } from '../../src/preview/token.ts'
import { limitRate } from '../../src/server/limitRate.ts'
import { placeIn } from '../../src/server/preview/placeIn.ts'
import { previewHeaders } from '../../src/server/preview/previewHeaders.ts'

const payload = { secret: 'an office secret', db: { name: 'sqlite' } } as unknown as Payload
const signedOf = (token: string) => pathOfToken({ payload, token }).slice(linkFolder.length)

describe('the token of a link', () => {
  test('has 256 bits, another each time, and is told from its hash by nobody', () => {
    const tokens = Array.from({ length: 1000 }, makeToken)
    expect(new Set(tokens).size).toBe(1000)
    for (const token of tokens) expect(Buffer.from(token, 'base64url')).toHaveLength(32)
    expect(tokenHash(tokens[0] ?? '')).toMatch(/^[0-9a-f]{64}$/)
  })

  test('is read back from its signed form', () => {
    const token = makeToken()
    expect(readSigned({ payload, signed: signedOf(token) })).toBe(token)
  })

  test('is refused with any one character changed to any other, at every place, longer, shorter or in capitals', () => {
    const signed = signedOf(makeToken())
    const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.%/ é'
    for (let at = 0; at < signed.length; at++)
      for (const character of alphabet) {
        const tampered = signed.slice(0, at) + character + signed.slice(at + 1)
        expect([tampered, readSigned({ payload, signed: tampered })]).toEqual([tampered, tampered === signed ? signed.slice(0, 43) : null])
      }
    for (const other of [`${signed}0`, signed.slice(0, -1), ` ${signed}`, `${signed}\n`, signed.toUpperCase(), signed.slice(1), '', '.'])
      expect(readSigned({ payload, signed: other })).toBeNull()
  })

  test('is refused under another secret, and as a secret of another purpose', () => {
    const signed = signedOf(makeToken())
    expect(readSigned({ payload: { secret: 'another secret' } as Payload, signed })).toBeNull()
  })
})

test('a link ends at the very second, and revoked it is ended before', () => {
  const expiresAt = '2026-03-09T01:00:00.000Z'
  const at = (now: string, state: 'open' | 'revoked' = 'open') => stateOfLink({ state, expiresAt }, new Date(now))
  expect(at('2026-03-09T00:59:59.999Z')).toBe('open')
  expect(at('2026-03-09T01:00:00.000Z')).toBe('expired')
  expect(at('2026-03-02T01:00:00.000Z', 'revoked')).toBe('revoked')
})

test.each([
  ['zh-CN,zh;q=0.9,en;q=0.8', 'zh'],
  ['zh-TW,zh;q=0.9', 'zh-Hant'],
  ['zh-HK', 'zh-Hant'],
  ['zh-Hant-TW', 'zh-Hant'],
  ['en-GB', 'en'],
  ['ar-EG,ar;q=0.9,en;q=0.5', 'ar'],
  ['pt-BR,pt;q=0.9,es;q=0.4,fr;q=0.8', 'fr'],
  ['en;q=0,de', 'de'],
  ['pt-BR', 'ru'],
  ['*', 'ru'],
  [';;q=,,=', 'ru'],
  ['', 'ru'],
  [undefined, 'ru'],
] as const)('a browser that wishes for "%s" is spoken to in %s', (header, language) => {
  expect(readerLanguage({ header, otherwise: 'ru' })).toBe(language)
})

describe('the limit of each sender', () => {
  const start = new Date('2026-03-02T01:00:00.000Z')
  const later = (ms: number) => new Date(start.getTime() + ms)

  test('lets so many pass in a window, and says how long to wait', () => {
    const rate = limitRate({ most: 3, windowMs: 60_000 })
    expect([0, 1, 2, 3].map((at) => rate.waitFor('a', later(at * 1000)))).toEqual([0, 0, 0, 57])
    expect(rate.waitFor('b', later(3000))).toBe(0)
    expect(rate.waitFor('a', later(59_999))).toBe(1)
    expect(rate.waitFor('a', later(60_000))).toBe(0)
  })

  test('remembers so many senders and no more', () => {
    const rate = limitRate({ most: 1, windowMs: 60_000, senders: 2 })
    for (const sender of ['a', 'b', 'c']) rate.waitFor(sender, start)
    expect(rate.waitFor('c', start)).toBeGreaterThan(0)
    expect(rate.waitFor('a', start)).toBe(0)
  })
})

describe('an address below the door', () => {
  const at = (pathname: string) => placeIn({ payload, pathname })

  test('names a page or a file of it', () => {
    expect(at('/preview/articles/12-ab')).toEqual({ path: '/preview/articles/12-ab', file: null, collection: 'articles', id: '12-ab' })
    expect(at('/preview/l/tok.sig/media/a.png')).toEqual({ path: '/preview/l/tok.sig', file: 'a.png', signed: 'tok.sig' })
  })

  test.each([
    '/preview',
    '/preview/',
    '/preview/users/1',
    '/preview/articles',
    '/preview/articles/1/',
    '/preview/articles/1/media/',
    '/preview/articles/1/media/../../x',
    '/preview/articles/1/media/%2e%2e%2fx',
    '/preview/l/',
    '/preview/l/a/b',
    '/preview/l/a/media/b/c',
  ])('%s names nothing', (pathname) => {
    expect(at(pathname)).toBeNull()
  })
})

test('what is previewed is kept nowhere, listed nowhere, and tells nobody where its reader came from', () => {
  for (const name of ['page.html', `${'0'.repeat(64)}-w480.webp`, `${'0'.repeat(64)}.pdf`]) {
    const headers = previewHeaders(name)
    expect(headers).toMatchObject({ 'Cache-Control': 'no-store', 'Referrer-Policy': 'no-referrer', 'X-Robots-Tag': 'noindex, nofollow' })
    expect(headers['Content-Security-Policy']).toBe(
      "default-src 'self'; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'self'",
    )
  }
})
