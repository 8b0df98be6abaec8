import { describe, expect, test } from '@jest/globals'
import type { Payload } from 'payload'
import { guessPassword } from '../../src/accounts/guessPassword.ts'
import { fitsPassword, passwordReasons, wordParts } from '../../src/accounts/passwordRules.ts'
import { newRecoveryCodes, recoveryHash } from '../../src/accounts/recoveryCodes.ts'
import { newTotpSecret, totpCode, totpStep, totpUri } from '../../src/accounts/totp.ts'
import { openSecret, sealSecret } from '../../src/secretBox.ts'
import { idleSeconds, isBehindTls, longestSeconds, trustedOrigins } from '../../src/sessionSettings.ts'

const payload = { secret: 'a secret of the tests' } as Payload
const reasonsOf = (password: string, words: string[] = []) =>
  passwordReasons({ password, words, guess: guessPassword }).map(({ code }) => code)

describe('passwords', () => {
  test.each([
    ['11 characters', 'a'.repeat(11), false],
    ['12', 'a'.repeat(12), true],
    ['128', 'a'.repeat(128), true],
    ['129', 'a'.repeat(129), false],
    ['twelve Chinese characters', '春眠不觉晓处处闻啼鸟夜来', true],
    ['twelve emoji, which are two units each', '🎉'.repeat(12), true],
  ])('%s', (_what, password, fits) => {
    expect(fitsPassword(password)).toBe(fits)
  })

  test.each(['passwordpassword', '111111111111', 'qwertyuiop12', 'aaaaaaaaaaaaaaaaaaaaaaaa'])('%s is guessable', (password) => {
    expect(reasonsOf(password)).toContain('password.guessable')
  })

  test.each(['correct horse battery staple', 'a long test password 1', '春眠不觉晓处处闻啼鸟夜来', 'ünïcödé and spaces too'])(
    '%s is taken, whatever characters it has',
    (password) => {
      expect(reasonsOf(password)).toEqual([])
    },
  )

  test('names, addresses and the office are no passwords, in a long phrase they may stand', () => {
    const words = ['Zhou Minghua', 'zhou.minghua@waiban.example.gov.cn', 'Haicheng Foreign Affairs Office']
    expect(reasonsOf('zhouminghua-88', words)).toContain('password.named')
    expect(reasonsOf('Waiban.2026!?x', words)).toContain('password.named')
    expect(reasonsOf('the office cat sleeps on seven red ledgers', words)).toEqual([])
  })

  test('words are taken apart where a person would', () => {
    expect(wordParts(['周敏', 'zhou@a.cn'])).toEqual(['周敏', 'zhou@acn', 'zhou'])
  })
})

describe('codes of an app', () => {
  const secret = newTotpSecret()
  const at = new Date('2026-03-02T01:00:10.000Z')
  const step = Math.floor(at.getTime() / 30_000)

  test('the vectors of RFC 6238', () => {
    const known = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'
    expect(totpCode({ secret: known, at: new Date(59_000) })).toBe('287082')
    expect(totpCode({ secret: known, at: new Date(1_111_111_109_000) })).toBe('081804')
  })

  test.each([-30, 0, 30])('a clock %s seconds off is borne, and the step is the code’s own', (seconds) => {
    const code = totpCode({ secret, at: new Date(at.getTime() + seconds * 1000) })
    expect(totpStep({ secret, code, at })).toBe(step + seconds / 30)
  })

  test.each([-90, 90])('%s seconds are not', (seconds) => {
    const code = totpCode({ secret, at: new Date(at.getTime() + seconds * 1000) })
    expect(totpStep({ secret, code, at })).toBeNull()
  })

  test('what is no code is none', () => {
    for (const code of ['', '12345', 'abcdef', '1234567']) expect(totpStep({ secret, code, at })).toBeNull()
  })

  test('the address names the account and the office', () => {
    expect(totpUri({ secret, account: 'zhou@example.org', issuer: '发布 Fabu' })).toMatch(/^otpauth:\/\/totp\/.*zhou.*secret=[A-Z2-7]+/)
  })
})

describe('recovery codes', () => {
  test('ten, all different, hashed with the office’s secret; spaces and capitals make no difference', () => {
    const codes = newRecoveryCodes()
    expect(new Set(codes).size).toBe(10)
    const [code = ''] = codes
    expect(code).toMatch(/^[2-9b-z]{4}-[2-9b-z]{4}-[2-9b-z]{4}$/)
    const hash = recoveryHash({ payload, code })
    expect(recoveryHash({ payload, code: code.toUpperCase().replaceAll('-', ' ') })).toBe(hash)
    expect(recoveryHash({ payload: { secret: 'another' } as Payload, code })).not.toBe(hash)
  })
})

describe('secrets in the database', () => {
  const box = sealSecret({ payload, purpose: 'secondStep', secret: 'hidden 秘密' })

  test('open for their own purpose and office alone', () => {
    expect(openSecret({ payload, purpose: 'secondStep', box })).toBe('hidden 秘密')
    expect(openSecret({ payload, purpose: 'token', box })).toBeNull()
    expect(openSecret({ payload: { secret: 'another' } as Payload, purpose: 'secondStep', box })).toBeNull()
  })

  test('do not open when changed, nor what is none', () => {
    const last = box.at(-2) === 'A' ? 'B' : 'A'
    expect(openSecret({ payload, purpose: 'secondStep', box: `${box.slice(0, -2)}${last}${box.at(-1)}` })).toBeNull()
    for (const other of ['', 'v1', 'v1...', 'v0.a.b.c']) expect(openSecret({ payload, purpose: 'secondStep', box: other })).toBeNull()
  })
})

describe('sessions', () => {
  test('an hour idle, ten hours at most, as the environment says otherwise; nonsense is not heard', () => {
    expect([idleSeconds({}), longestSeconds({})]).toEqual([3600, 36_000])
    expect([idleSeconds({ FABU_SESSION_IDLE: '30' }), longestSeconds({ FABU_SESSION_LONGEST: '480' })]).toEqual([1800, 28_800])
    expect(idleSeconds({ FABU_SESSION_IDLE: '-1' })).toBe(3600)
    expect(longestSeconds({ FABU_SESSION_IDLE: '120', FABU_SESSION_LONGEST: '60' })).toBe(7200)
  })

  test('behind TLS the cookie is for TLS alone, and other origins are no friends', () => {
    expect([isBehindTls({}), isBehindTls({ FABU_URL: 'https://fabu.example.gov.cn/' })]).toEqual([false, true])
    expect(trustedOrigins({ FABU_URL: 'https://fabu.example.gov.cn/' })).toEqual(['https://fabu.example.gov.cn'])
    expect(trustedOrigins({ FABU_URL: 'http://localhost:3000' })).toEqual([])
  })
})
