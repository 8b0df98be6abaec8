import { createHash } from 'node:crypto'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { Webhook } from 'standardwebhooks'
import type { SendContext } from '../../src/channels/channel.ts'
import { readPortalCallback } from '../../src/channels/cityPortal/callback.ts'
import { cityPortal } from '../../src/channels/cityPortal/index.ts'
import { isSignedWebhook } from '../../src/channels/cityPortal/isSignedWebhook.ts'
import { preflightCityPortal } from '../../src/channels/cityPortal/preflight.ts'
import { sandboxCredentials } from '../../src/channels/sandboxCredentials.ts'
import { FabuError } from '../../src/errors.ts'
import { held } from '../../src/sandbox/held.ts'
import { outlet, part, picture, snapshot } from '../support/editionParts.ts'
import { caught, type StandIns, standIns } from '../support/standIns.ts'

let stage: StandIns
const portal = outlet('cityPortal', { settings: { siteIdCode: '3100000087' } })

beforeEach(async () => {
  stage = await standIns()
})
afterEach(() => stage.close())

const bodyOf = (context: { requests: { body?: unknown }[] }, index = 0) => JSON.parse(String(context.requests[index]?.body))

test('a submission holds what the contract names, and the receipt the hash of its bytes', async () => {
  const file = { media: 'm', sha256: 'b'.repeat(64), extension: 'pdf', mime: 'application/pdf', bytes: 3 }
  const facts = {
    kind: 'policy' as const,
    indexNumber: 'SH01',
    documentNumber: '沪府外〔2026〕1号',
    writtenOn: '2026-11-20',
    issuer: '市外办',
    effectiveOn: '2026-12-01',
    expiresOn: '',
    validity: 'valid' as const,
    art20Item: 1,
    policyKind: 'normative' as const,
    disclosure: 'proactive' as const,
    disclosureReason: '',
  }
  const text = {
    kind: 'policy' as const,
    facts,
    slug: 'visa',
    attachments: [{ ...file, title: '申请表', name: 'form.pdf' }],
    body: [{ type: 'image' as const, picture: picture() }],
  }
  const one = part({ text, siteAddress: 'https://wsb.example.gov.cn/zh/policies/visa.html' })
  const context = await stage.attempt(portal, { parts: [one], media: { [`${'b'.repeat(64)}.pdf`]: Buffer.from('pdf') } })
  const result = await cityPortal.send(context)
  expect(bodyOf(context)).toMatchObject({
    type: 'article.submitted',
    timestamp: '2026-11-23T02:00:00.000Z',
    data: {
      submissionId: 'delivery0001-0',
      siteId: '3100000087',
      docId: 'text0001',
      version: 1,
      lang: 'zh-Hans',
      translationOf: null,
      title: '外国人来华签证便利措施',
      columnType: '工作动态',
      pubDate: '2026-11-23 09:00',
      indexNo: 'SH01',
      docNo: '沪府外〔2026〕1号',
      writtenOn: '2026-11-20',
      validity: 'valid',
      art20Item: 1,
      url: 'https://wsb.example.gov.cn/zh/policies/visa.html?e=edition0000',
      images: [{ sha256: 'c'.repeat(64) }, { url: `https://wsb.example.gov.cn/media/${'a'.repeat(64)}.png`, alt: '外滩' }],
      attachments: [{ name: '申请表', size: 3, sha256: 'b'.repeat(64), sm3: createHash('sm3').update('pdf').digest('hex') }],
      review: { approvedAt: '2026-11-23T01:00:00.000Z' },
    },
  })
  if (result.state !== 'delivered') throw new Error(result.state)
  const [receipt] = result.receipts
  expect(receipt).toEqual({
    part: 0,
    address: null,
    externalId: 'receipt-1',
    bytesHash: createHash('sha256').update(String(context.requests[0]?.body)).digest('hex'),
    at: '2026-11-23T02:00:00.000Z',
  })
  expect(context.kept.get(receipt?.bytesHash ?? '')).toBe(context.requests[0]?.body)
})

test('markup in a text stays text; Arabic keeps its direction and marks', async () => {
  const arabic = 'التأشيرة \u2067(144)\u2069'
  const body = [{ type: 'paragraph' as const, children: [{ type: 'text' as const, text: `<script>${arabic}` }] }]
  const context = await stage.attempt(portal, { parts: [part({ text: { language: 'ar', body } })] })
  await cityPortal.send(context)
  expect(bodyOf(context).data.contentHtml).toBe(`<div lang="ar" dir="rtl"><p>&lt;script&gt;${arabic}</p></div>`)
})

test('a repeat has the same id and the same bytes with another timestamp, and the portal keeps one', async () => {
  await stage.fault(portal.uid, 'drop', '', 1)
  const context = await stage.attempt(portal, { parts: [part(), part({ index: 1 })] })
  expect((await caught(cityPortal.send(context))).kind).toBe('unknown')
  stage.seconds(3600)
  expect(await cityPortal.lookup(context)).toEqual({ state: 'absent' })
  expect(await cityPortal.send(context)).toMatchObject({
    state: 'delivered',
    receipts: [{ externalId: 'receipt-1' }, { externalId: 'receipt-2' }],
  })
  expect((await held(stage.sandbox.store, portal.uid)).map(({ id }) => id).sort()).toEqual(['delivery0001-0', 'delivery0001-1'])
  expect(await held(stage.sandbox.store, portal.uid)).toHaveLength(2)
})

test('an attempt an hour later sends the very bytes of the first, under the same id, newly signed', async () => {
  await stage.fault(portal.uid, 'error', 'http:503', 1)
  const context = await stage.attempt(portal, { parts: [part()] })
  await caught(cityPortal.send(context))
  stage.seconds(3600)
  await cityPortal.send(context)
  const [first, second] = context.requests
  expect(second?.body).toBe(first?.body)
  expect([first, second].map((request) => request?.headers?.['webhook-id'])).toEqual(['delivery0001-0', 'delivery0001-0'])
  expect([first, second].map((request) => request?.headers?.['webhook-timestamp'])).toEqual(['1795399200', '1795402800'])
})

test('a submission whose answer was lost is proved by asking for it', async () => {
  await stage.fault(portal.uid, 'drop', '', 1)
  const context = await stage.attempt(portal, { parts: [part()] })
  await caught(cityPortal.send(context))
  expect(await cityPortal.lookup(context)).toMatchObject({
    state: 'delivered',
    receipts: [{ externalId: 'receipt-1', bytesHash: expect.stringMatching(/^[0-9a-f]{64}$/) }],
  })
})

test('a correction is an update, a withdrawal carries its public notice', async () => {
  const previous = { address: null, externalId: 'receipt-9', edition: 'old' }
  const correction = await stage.attempt(portal, { parts: [part({ previous })], delivery: 'correction1' })
  await cityPortal.send(correction)
  expect(bodyOf(correction).type).toBe('article.updated')
  const withdrawal = await stage.attempt(portal, {
    parts: [part({ previous })],
    delivery: 'withdrawal1',
    action: 'withdraw',
    notice: '内容有误，已撤回。',
  })
  expect((await cityPortal.recall(withdrawal)).state).toBe('delivered')
  expect(bodyOf(withdrawal)).toMatchObject({ type: 'article.withdrawn', data: { reason: '内容有误，已撤回。', receiptId: 'receipt-9' } })
})

test.each([
  ['http:410', 'config', undefined],
  ['http:401', 'config', undefined],
  ['http:422', 'content', undefined],
  ['http:429:12', 'rate', 12],
  ['http:503:90', 'outage', 90],
  ['http:502', 'unknown', undefined],
] as const)('%s is %s', async (value, kind, wait) => {
  await stage.fault(portal.uid, 'error', value, 1)
  const error = await caught(cityPortal.send(await stage.attempt(portal, { parts: [part()] })))
  expect([error.kind, error.retryAfterSeconds]).toEqual([kind, wait])
})

test('without a good secret nothing is sent, and the error does not repeat it', async () => {
  const context = await stage.attempt(portal, { parts: [part()] })
  context.endpoint = { ...context.endpoint, credentials: { webhookSecret: 'whsec_***not base64***' } }
  const error = await caught(cityPortal.send(context))
  expect(error).toMatchObject({ kind: 'config', code: 'cityPortal.credentials.missing' })
  expect(`${error.message}${error.cause ?? ''}`).not.toContain('not base64')
  expect(context.requests).toEqual([])
})

test('the portal refuses a submission that is signed by another', async () => {
  const context = await stage.attempt(portal, { parts: [part()] })
  context.endpoint = { ...context.endpoint, credentials: sandboxCredentials('cityPortal', 'another') }
  expect(await caught(cityPortal.send(context))).toMatchObject({ kind: 'config', code: 'cityPortal.http.401' })
  expect(await held(stage.sandbox.store, portal.uid)).toEqual([])
})

test('a portal served by hand is held both ways', async () => {
  const context = await stage.attempt({ ...portal, mode: 'manual' }, { parts: [part()] })
  expect((await cityPortal.send(context)).state).toBe('held')
  expect((await cityPortal.recall(context)).state).toBe('held')
  expect(context.requests).toEqual([])
})

test('links to texts the public can read become links', async () => {
  const body = [
    {
      type: 'paragraph' as const,
      children: [{ type: 'itemLink' as const, text: 'p1', kind: 'policy' as const, children: [{ type: 'text' as const, text: '办法' }] }],
    },
  ]
  const addressOf = async (text: string) => (text === 'p1' ? 'https://wsb.example.gov.cn/p1.html' : null)
  const context = await stage.attempt(portal, { parts: [part({ text: { body } })], addressOf })
  await cityPortal.send(context as SendContext)
  expect(bodyOf(context).data.contentHtml).toContain('<a href="https://wsb.example.gov.cn/p1.html">办法</a>')
})

const now = new Date('2026-11-23T02:00:00.000Z')
const credentials = sandboxCredentials('cityPortal', portal.uid)
const sign = (body: string, { at = now, id = 'msg-1', secret = credentials.webhookSecret ?? '' } = {}) => ({
  'webhook-id': id,
  'webhook-timestamp': String(at.getTime() / 1000),
  'webhook-signature': new Webhook(secret).sign(id, at, body),
})
const status = (data: object) => JSON.stringify({ type: 'submission.status', timestamp: '2026-11-23T01:59:58Z', data })
const accepted = status({
  submissionId: 'delivery0001-0',
  receiptId: 'receipt-1',
  status: 'accepted',
  url: 'https://www.shanghai.gov.cn/1',
})
type Read = Partial<Parameters<typeof readPortalCallback>[0]>
const read = (body: string, more: Read = {}) =>
  readPortalCallback({ outlet: portal.uid, headers: sign(body), body, credentials, now, ...more })
const refusal = (run: () => unknown) => {
  try {
    run()
  } catch (error) {
    if (error instanceof FabuError) return error.status
    throw error
  }
  return 'accepted'
}

test('采用 is told with the delivery, the receipt and the address', () => {
  expect(read(accepted)).toEqual({
    outlet: portal.uid,
    delivery: 'delivery0001',
    externalId: 'receipt-1',
    state: 'accepted',
    address: 'https://www.shanghai.gov.cn/1',
    at: '2026-11-23T01:59:58.000Z',
    messageId: 'msg-1',
  })
  expect(read(status({ submissionId: 'delivery0001-0', status: 'rejected', reason: '重复' }))).toMatchObject({
    state: 'rejected',
    reason: '重复',
  })
  expect(read(JSON.stringify({ type: 'ping' }))).toBeNull()
})

test('an address that is none is left out', () => {
  expect(read(status({ receiptId: 'r', status: 'published', url: 'javascript:alert(1)' }))).not.toHaveProperty('address')
})

test('forged, altered and replayed callbacks are refused', () => {
  const headers = sign(accepted)
  expect(refusal(() => read(accepted.replace('accepted', 'rejected'), { headers }))).toBe(401)
  expect(refusal(() => read(accepted, { headers: { ...headers, 'webhook-id': 'msg-2' } }))).toBe(401)
  expect(refusal(() => read(accepted, { headers: {} }))).toBe(401)
  expect(refusal(() => read(accepted, { credentials: {} }))).toBe(401)
  expect(refusal(() => read(accepted, { credentials: sandboxCredentials('cityPortal', 'another') }))).toBe(401)
  expect(refusal(() => read(accepted, { headers, now: new Date(now.getTime() + 301_000) }))).toBe(401)
  expect(refusal(() => read(accepted, { headers, now: new Date(now.getTime() - 301_000) }))).toBe(401)
  expect(refusal(() => read('no json'))).toBe(400)
  expect(refusal(() => read(status({ submissionId: 'delivery0001-0', status: 'adopted' })))).toBe(400)
  expect(refusal(() => read(status({ status: 'accepted' })))).toBe(400)
})

test('during a rotation of secrets, and among several signatures, one right one is enough', () => {
  const old = credentials.webhookSecret ?? ''
  const rotated = { webhookSecret: sandboxCredentials('cityPortal', 'new').webhookSecret ?? '', previousWebhookSecret: old }
  expect(refusal(() => read(accepted, { credentials: rotated }))).toBe('accepted')
  const headers = sign(accepted)
  const several = { ...headers, 'webhook-signature': `v1a,xxxx v1,AAAA ${headers['webhook-signature']}` }
  expect(isSignedWebhook({ secrets: [old], headers: several, body: accepted, now })).toBe(true)
  expect(isSignedWebhook({ secrets: ['', 'whsec_'], headers: several, body: accepted, now })).toBe(false)
})

test('our signatures are those the library itself accepts', () => {
  const at = new Date(Math.floor(Date.now() / 1000) * 1000)
  expect(() => new Webhook(credentials.webhookSecret ?? '').verify(accepted, sign(accepted, { at }))).not.toThrow()
})

test('preflight names the missing fields', () => {
  const codes = (more: Parameters<typeof snapshot>[0]) =>
    preflightCityPortal({ snapshot: snapshot(more), outlet: portal }).map(({ code, severity }) => `${severity} ${code}`)
  expect(codes({})).toEqual([])
  expect(codes({ title: '', body: [], column: null, source: '' })).toEqual([
    'block cityPortal.title.missing',
    'block cityPortal.body.empty',
    'block cityPortal.column.missing',
    'warn cityPortal.source.missing',
  ])
})
