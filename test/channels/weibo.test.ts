import { afterEach, beforeEach, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { countWeibo } from '../../src/channels/weibo/count.ts'
import { weiboErrors } from '../../src/channels/weibo/errors.ts'
import { weibo } from '../../src/channels/weibo/index.ts'
import { postAddress } from '../../src/channels/weibo/postAddress.ts'
import { preflightWeibo } from '../../src/channels/weibo/preflight.ts'
import { shorten, weiboText } from '../../src/channels/weibo/text.ts'
import { held } from '../../src/sandbox/held.ts'
import type { Snapshot } from '../../src/snapshot.ts'
import { outlet, part, picture, snapshot } from '../support/editionParts.ts'
import { caught, type StandIns, standIns } from '../support/standIns.ts'

let stage: StandIns
const account = outlet('weibo')
const timeline = outlet('weibo', { settings: { canReadTimeline: true } })
const two = [part(), part({ index: 1, text: { title: '第二条' } })]

beforeEach(async () => {
  stage = await standIns()
})
afterEach(() => stage.close())

const text = fc.string({
  unit: fc.oneof(fc.constantFrom('字', 'a', ' ', '👨‍👩‍👧‍👦', 'é', 'ع', '，'), fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 })),
  maxLength: 300,
})

test('two ASCII characters count as one 汉字, rounded up', () => {
  expect(['', 'a', 'ab', 'abc', '字', '字a', '字ab'].map(countWeibo)).toEqual([0, 1, 1, 2, 1, 2, 2])
})

test('counting never shrinks when text is added, and is never above the number of characters', () => {
  fc.assert(
    fc.property(text, text, (left, right) => {
      expect(countWeibo(left + right)).toBeGreaterThanOrEqual(Math.max(countWeibo(left), countWeibo(right)))
      expect(countWeibo(left)).toBeLessThanOrEqual([...left].length)
    }),
  )
})

test('a shortened text fits, is the beginning of the text, and tears no character', () => {
  fc.assert(
    fc.property(text, fc.integer({ min: 0, max: 60 }), (whole, space) => {
      const shown = shorten({ text: whole, space, language: 'zh-Hans' })
      expect(countWeibo(shown)).toBeLessThanOrEqual(space)
      if (shown === whole) return
      const kept = shown.replace(/…$/, '')
      expect(whole.startsWith(kept)).toBe(true)
      const ends = [...new Intl.Segmenter('zh-Hans').segment(whole)].map(({ index, segment }) => index + segment.length)
      expect(kept === '' || ends.includes(kept.length)).toBe(true)
    }),
  )
})

test('the link always stands whole at the end of the post, within 140 characters', () => {
  const title = fc.string({ unit: fc.constantFrom('签', '证', 'a', ' '), minLength: 1, maxLength: 60 })
  fc.assert(
    fc.property(title, text, (name, summary) => {
      const link = 'https://wsb.example.gov.cn/zh/articles/visa.html?e=edition0000'
      const { status, isTooLong } = weiboText({ snapshot: snapshot({ title: name, summary }), link })
      expect(isTooLong).toBe(false)
      expect(status.endsWith(` ${link}`)).toBe(true)
      expect(countWeibo(status)).toBeLessThanOrEqual(140)
    }),
  )
})

test('English is cut between words', () => {
  expect(shorten({ text: 'Foreign visitors may apply online', space: 12, language: 'en' })).toBe('Foreign visitors may…')
})

test('the request carries words, rip and one picture; the token is in no kept record', async () => {
  const context = await stage.attempt(account, { parts: [part()] })
  const result = await weibo.send(context)
  const [request] = context.requests
  const form = request?.body
  if (!(form instanceof FormData)) throw new Error('The body is no form.')
  expect([request?.method, request?.path, form.get('status'), form.get('rip'), [...form.keys()]]).toEqual([
    'POST',
    '/2/statuses/share.json',
    '【外国人来华签证便利措施】签证便利措施摘要。 https://wsb.example.gov.cn/zh/articles/visa.html?e=edition0000',
    '127.0.0.1',
    ['status', 'rip', 'pic'],
  ])
  if (result.state !== 'delivered') throw new Error(result.state)
  const [receipt] = result.receipts
  expect(receipt).toMatchObject({
    part: 0,
    externalId: expect.stringMatching(/^49\d+$/),
    address: expect.stringContaining(`/weibo/${account.uid}/`),
  })
  expect(JSON.parse(context.kept.get(receipt?.bytesHash ?? '') ?? '')).toEqual({ status: form.get('status'), pic: `${'c'.repeat(64)}.png` })
  expect(JSON.stringify([context.requests, [...context.kept.values()], context.progress, context.logs])).not.toContain(
    context.endpoint.credentials.accessToken,
  )
})

test('without a cover the post goes as a plain form', async () => {
  const context = await stage.attempt(account, { parts: [part({ text: { cover: null } })] })
  expect((await weibo.send(context)).state).toBe('delivered')
  expect(context.requests[0]?.headers).toEqual({ 'content-type': 'application/x-www-form-urlencoded' })
  expect(String(context.requests[0]?.body)).toMatch(/^status=%E3%80%90.*&rip=127\.0\.0\.1$/)
})

test.each(Object.entries(weiboErrors).filter(([code]) => code !== '20032'))(
  'error_code %s is classified as the table says',
  async (code, { kind }) => {
    await stage.fault(account.uid, 'error', code, 1)
    const error = await caught(weibo.send(await stage.attempt(account, { parts: [part()] })))
    expect([error.kind, error.code]).toEqual([kind, `weibo.${code}`])
  },
)

test.each([
  [[10022, 10023, 10024, 20016], 'rate'],
  [[10014, 10017, 20031, 21327, 21332], 'config'],
  [[20005, 20006, 20007, 20008, 20012, 20017, 20019, 20111], 'content'],
] as const)('codes %j are %s', (codes, kind) => {
  for (const code of codes) expect([code, weiboErrors[code]?.kind]).toEqual([code, kind])
})

test('a post that is taken with delay is pending, then left to a person', async () => {
  await stage.fault(account.uid, 'error', '20032', 1)
  const context = await stage.attempt(account, { parts: two })
  expect(await weibo.send(context)).toEqual({ state: 'pending', afterSeconds: 600 })
  expect((await held(stage.sandbox.store, account.uid)).map(({ edition }) => edition)).toEqual(['edition0001'])
  expect(await weibo.send(context)).toEqual({ state: 'pending', afterSeconds: 600 })
  const found = await weibo.lookup(context)
  expect(found).toMatchObject({ state: 'cannotTell', reason: { zh: expect.stringContaining('延迟显示') } })
})

test('a lost answer is never sent again blindly: a person looks', async () => {
  await stage.fault(account.uid, 'drop', '', 1)
  const context = await stage.attempt(account, { parts: two })
  expect((await caught(weibo.send(context))).kind).toBe('unknown')
  expect((await weibo.lookup(context)).state).toBe('cannotTell')
  expect(context.requests).toHaveLength(1)
})

test('with the right to read the timeline a lost post is found, and only the rest is sent', async () => {
  await stage.fault(account.uid, 'drop', '', 1)
  const context = await stage.attempt(timeline, { parts: two })
  expect((await caught(weibo.send(context))).kind).toBe('unknown')
  expect(await weibo.lookup(context)).toEqual({ state: 'absent' })
  expect(await weibo.send(context)).toMatchObject({ state: 'delivered', receipts: [{ part: 0 }, { part: 1 }] })
  expect((await held(stage.sandbox.store, account.uid)).map(({ edition }) => edition).sort()).toEqual(['edition0000', 'edition0001'])
  expect(await weibo.lookup(context)).toMatchObject({ state: 'delivered' })
})

test.each([
  { newer: 999, ends: 'absent' },
  { newer: 1001, ends: 'cannotTell' },
])(
  'after a restore, $newer newer posts: $ends, as only a timeline read back far enough proves that nothing is there',
  async ({ newer, ends }) => {
    const context = await stage.attempt(timeline, { parts: [part()] })
    context.inDoubt = { since: stage.clock.now().toISOString(), until: stage.clock.now().toISOString() }
    for (let index = 0; index < newer; index++) {
      const facts = { status: `其后 ${index}`, address: '' }
      await stage.sandbox.store.put({ outlet: account.uid, kind: 'weibo.post', id: String(10_000 + index), facts, at: stage.clock.now() })
    }
    expect((await weibo.lookup(context)).state).toBe(ends)
  },
)

test('a post that never arrived is proved absent and sent again', async () => {
  await stage.fault(account.uid, 'error', 'http:504', 1)
  const context = await stage.attempt(timeline, { parts: [part()] })
  expect((await caught(weibo.send(context))).kind).toBe('unknown')
  expect(await weibo.lookup(context)).toEqual({ state: 'absent' })
  expect((await weibo.send(context)).state).toBe('delivered')
})

test('the same words twice are refused; after a lost answer that refusal means the first one is there', async () => {
  await weibo.send(await stage.attempt(account, { parts: [part()] }))
  const second = await stage.attempt(account, { parts: [part()] })
  expect(await caught(weibo.send(second))).toMatchObject({ kind: 'content', code: 'weibo.20019' })
  const lost = await stage.attempt(account, { parts: [part({ index: 1, text: { title: '第二条' } })] })
  await stage.fault(account.uid, 'drop', '', 1)
  await caught(weibo.send(lost))
  expect(await caught(weibo.send(lost))).toMatchObject({ kind: 'unknown', code: 'weibo.share.unknown' })
})

test('after a clear refusal nobody has to look: it is sent again', async () => {
  await stage.fault(account.uid, 'error', '21327', 1)
  const context = await stage.attempt(account, { parts: [part()] })
  expect((await caught(weibo.send(context))).kind).toBe('config')
  expect(await weibo.lookup(context)).toEqual({ state: 'absent' })
  expect((await weibo.send(context)).state).toBe('delivered')
})

test('a live account without rip asks an administrator before anything is sent', async () => {
  const context = await stage.attempt({ ...account, mode: 'live' }, { parts: [part()] })
  expect(await caught(weibo.send(context))).toMatchObject({ kind: 'config', code: 'weibo.rip.missing' })
  expect(context.requests).toEqual([])
})

test('what a person has to do is told with everything needed', async () => {
  const manual = await stage.attempt({ ...account, mode: 'manual' }, { parts: [part()] })
  const result = await weibo.send(manual)
  if (result.state !== 'held') throw new Error(result.state)
  expect(result.reason.zh).toContain(
    'https://service.weibo.com/share/share.php?url=https%3A%2F%2Fwsb.example.gov.cn%2Fzh%2Farticles%2Fvisa.html%3Fe%3Dedition0000&title=',
  )
  expect(result.reason.zh).toContain('【外国人来华签证便利措施】签证便利措施摘要。')
  const previous = { address: 'https://weibo.com/1/abc', externalId: '1', edition: 'old' }
  const correction = await stage.attempt(account, { parts: [part({ previous })] })
  expect(await weibo.send(correction)).toMatchObject({ state: 'held', code: 'weibo.correction' })
  expect(await weibo.recall(correction)).toMatchObject({
    state: 'held',
    reason: { zh: expect.stringContaining('https://weibo.com/1/abc') },
  })
  expect([...manual.requests, ...correction.requests]).toEqual([])
})

test('a post’s address is its number in base 62, seven digits at a time', () => {
  const address = (id: string) => postAddress({ baseUrl: 'https://api.weibo.com', user: '1', id })
  expect(address('3501756485200075')).toBe('https://weibo.com/1/z0JH2lOMb')
  expect(address('10000001')).toBe('https://weibo.com/1/10001')
})

const codes = (more: Partial<Snapshot>) =>
  preflightWeibo({ snapshot: snapshot(more), outlet: account }).map(({ code, severity, path }) => `${severity} ${code} ${path}`)

test.each<[string, Partial<Snapshot>, string[]]>([
  ['complete', {}, []],
  ['long summary', { summary: '字'.repeat(120) }, ['warn weibo.summary.trimmed summary']],
  ['title and link too long', { title: '字'.repeat(110) }, ['block weibo.title.tooLong title']],
  ['no title', { title: '' }, ['block weibo.title.missing title']],
  ['topic', { summary: '看#上海#' }, ['block weibo.topic summary']],
  ['foreign address', { title: '见 http://a.cn' }, ['block weibo.address title']],
  ['no cover', { cover: null }, ['warn weibo.cover.missing cover']],
  ['svg cover', { cover: picture({ mime: 'image/svg+xml' }) }, ['block weibo.cover.type cover']],
  ['cover of 5 MB', { cover: picture({ bytes: 5 * 1024 * 1024 }) }, ['warn weibo.cover.large cover']],
])('preflight: %s', (_, more, expected) => {
  expect(codes(more)).toEqual(expected)
})
