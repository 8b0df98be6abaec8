import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { sandboxCredentials } from '../../src/channels/sandboxCredentials.ts'
import { answerWechatEcho, readWechatCallback } from '../../src/channels/wechat/callback.ts'
import { decryptMessage, encryptMessage, wechatSignature } from '../../src/channels/wechat/crypto.ts'
import { readXml } from '../../src/channels/wechat/readXml.ts'
import { FabuError } from '../../src/errors.ts'
import { sealEvent } from '../../src/sandbox/wechat/event.ts'

const now = new Date('2026-11-23T02:00:00.000Z')
const later = (seconds: number) => new Date(now.getTime() + seconds * 1000)
const credentials = sandboxCredentials('wechat', 'outlet01')
const random = new Uint8Array(16).fill(7)

const event = (inner: string, name = 'PUBLISHJOBFINISH') =>
  `<xml><ToUserName><![CDATA[gh_1]]></ToUserName><FromUserName><![CDATA[mphelper]]></FromUserName><CreateTime>1795399200</CreateTime><MsgType><![CDATA[event]]></MsgType><Event><![CDATA[${name}]]></Event>${inner}</xml>`
const done = event(
  '<PublishEventInfo><publish_id>18446744073709551615</publish_id><publish_status>0</publish_status><article_id><![CDATA[b5O2]]></article_id><article_detail><count>2</count><item><idx>1</idx><article_url><![CDATA[https://mp.weixin.qq.com/s?a=1&b=2]]></article_url></item><item><idx>2</idx><article_url><![CDATA[https://mp.weixin.qq.com/s/2]]></article_url></item></article_detail></PublishEventInfo>',
)

type Read = Partial<Parameters<typeof readWechatCallback>[0]>
function read(xml: string, more: Read = {}) {
  const { query, body } = sealEvent({ outlet: 'outlet01', xml, now })
  return readWechatCallback({ outlet: 'outlet01', query: Object.fromEntries(query), body, credentials, now, ...more })
}

const codeOf = (run: () => unknown) => {
  try {
    run()
  } catch (error) {
    if (error instanceof FabuError) return [error.status, error.code]
    throw error
  }
  return 'accepted'
}

test('what is encrypted is read again, for any message, key and AppID', () => {
  const key = fc.uint8Array({ minLength: 32, maxLength: 32 }).map((bytes) => Buffer.from(bytes).toString('base64').slice(0, 43))
  const text = fc.string({ unit: 'grapheme', maxLength: 200 })
  fc.assert(
    fc.property(text, key, fc.stringMatching(/^wx[0-9a-f]{16}$/), (message, encodingAesKey, appId) => {
      const encrypted = encryptMessage({ message, encodingAesKey, appId, random })
      expect(Buffer.from(encrypted, 'base64').length % 32).toBe(0)
      expect(decryptMessage({ encrypted, encodingAesKey, appId })).toBe(message)
      expect(decryptMessage({ encrypted, encodingAesKey, appId: `${appId}0` })).toBeNull()
    }),
  )
})

test('a message of another key, or one that was touched, is not read', () => {
  const { encodingAesKey = '', appId = '' } = credentials
  const other = sandboxCredentials('wechat', 'outlet02').encodingAesKey ?? ''
  const encrypted = encryptMessage({ message: '你好', encodingAesKey, appId, random })
  expect(decryptMessage({ encrypted, encodingAesKey: other, appId })).toBeNull()
  expect(decryptMessage({ encrypted: encrypted.slice(0, -8), encodingAesKey, appId })).toBeNull()
  expect(decryptMessage({ encrypted, encodingAesKey: 'short', appId })).toBeNull()
  expect(decryptMessage({ encrypted: '', encodingAesKey, appId })).toBeNull()
})

test('the signature is SHA-1 over the parts in order of the alphabet', () => {
  expect(wechatSignature(['token', '1409304348', 'xxxxxx'])).toBe(wechatSignature(['xxxxxx', 'token', '1409304348']))
  expect(wechatSignature(['b', 'a', 'c'])).toBe('a9993e364706816aba3e25717850c26c9cd0d89d')
})

test('a finished job is told with its id digit by digit and its first address', () => {
  expect(read(done)).toEqual({
    outlet: 'outlet01',
    externalId: '18446744073709551615',
    state: 'published',
    address: 'https://mp.weixin.qq.com/s?a=1&b=2',
    at: '2026-11-23T02:00:00.000Z',
    messageId: 'mphelper:1795399200:PUBLISHJOBFINISH:18446744073709551615',
  })
})

test.each([
  ['1', 'received'],
  ['2', 'rejected'],
  ['3', 'failed'],
  ['4', 'rejected'],
  ['5', 'withdrawn'],
  ['6', 'withdrawn'],
] as const)('publish_status %s is %s', (status, state) => {
  const xml = event(
    `<PublishEventInfo><publish_id>1</publish_id><publish_status>${status}</publish_status><fail_idx>1</fail_idx><fail_idx>2</fail_idx></PublishEventInfo>`,
  )
  expect(read(xml)).toMatchObject({ state, externalId: '1' })
})

test('MASSSENDJOBFINISH, all that some accounts get, tells the same', () => {
  const result =
    '<ArticleUrlResult><Count>1</Count><ResultList><item><ArticleIdx>1</ArticleIdx><ArticleUrl><![CDATA[https://mp.weixin.qq.com/s/x]]></ArticleUrl></item></ResultList></ArticleUrlResult>'
  const sent = event(`<MsgID>1000001625</MsgID><Status><![CDATA[send success]]></Status>${result}`, 'MASSSENDJOBFINISH')
  expect(read(sent)).toMatchObject({ state: 'published', externalId: '1000001625', address: 'https://mp.weixin.qq.com/s/x' })
  expect(read(event('<MsgID>2</MsgID><Status>err(20001)</Status>', 'MASSSENDJOBFINISH'))).toMatchObject({
    state: 'rejected',
    reason: 'err(20001)',
  })
  expect(read(event('<MsgID>2</MsgID><Status>send fail</Status>', 'MASSSENDJOBFINISH'))).toMatchObject({ state: 'failed' })
})

test('an event about something else is taken and says nothing', () => {
  expect(read(event('', 'subscribe'))).toBeNull()
  expect(read('<xml><MsgType>text</MsgType><Content>PUBLISHJOBFINISH</Content></xml>')).toBeNull()
})

test('forged, altered, old and plain callbacks are refused', () => {
  const { query, body } = sealEvent({ outlet: 'outlet01', xml: done, now })
  const fields = Object.fromEntries(query)
  const other = Object.fromEntries(sealEvent({ outlet: 'outlet02', xml: done, now }).query)
  const refused = [403, 'wechat.callback.refused']
  expect(codeOf(() => read(done))).toBe('accepted')
  expect(codeOf(() => read(done, { query: { ...fields, msg_signature: '0'.repeat(40) }, body }))).toEqual(refused)
  expect(codeOf(() => read(done, { query: { ...fields, nonce: 'other' }, body }))).toEqual(refused)
  expect(codeOf(() => read(done, { query: other, body }))).toEqual(refused)
  expect(codeOf(() => read(done, { query: {}, body }))).toEqual(refused)
  expect(codeOf(() => read(done, { query: fields, body, now: later(301) }))).toEqual(refused)
  expect(codeOf(() => read(done, { query: fields, body, now: later(-301) }))).toEqual(refused)
  expect(codeOf(() => read(done, { query: fields, body, now: later(299) }))).toBe('accepted')
  expect(codeOf(() => read(done, { query: fields, body: done }))).toEqual([400, 'wechat.callback.unreadable'])
  expect(codeOf(() => read(done, { credentials: {} }))).toEqual(refused)
})

test('a message rightly signed but for another AppID is refused', () => {
  const { query, body } = sealEvent({ outlet: 'outlet01', xml: done, now })
  const refusal = codeOf(() =>
    read(done, { query: Object.fromEntries(query), body, credentials: { ...credentials, appId: 'wx0000000000000000' } }),
  )
  expect(refusal).toEqual([403, 'wechat.callback.refused'])
})

test('during a rotation of keys the one before is still read', () => {
  const { encodingAesKey = '' } = credentials
  const rotated = { ...credentials, encodingAesKey: sandboxCredentials('wechat', 'new').encodingAesKey ?? '' }
  expect(codeOf(() => read(done, { credentials: rotated }))).toEqual([403, 'wechat.callback.refused'])
  expect(codeOf(() => read(done, { credentials: { ...rotated, previousEncodingAesKey: encodingAesKey } }))).toBe('accepted')
})

test('document types and entities are refused before anything is parsed', () => {
  const bomb = `<!DOCTYPE xml [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><xml><Encrypt>&b;</Encrypt></xml>`
  const file = `<!doctype xml [<!ENTITY f SYSTEM "file:///etc/passwd">]><xml><Encrypt>&f;</Encrypt></xml>`
  for (const xml of [bomb, file, '<xml>', '<a/>', '', `<xml>${'x'.repeat(70_000)}</xml>`]) {
    expect(readXml(xml)).toBeNull()
    const { query } = sealEvent({ outlet: 'outlet01', xml: done, now })
    expect(codeOf(() => read(done, { query: Object.fromEntries(query), body: xml }))).toEqual([400, 'wechat.callback.unreadable'])
  }
  expect(read(bomb)).toBeNull()
})

test('the check of the address is answered with its own text, when it is rightly signed and new', () => {
  const { callbackToken = '' } = credentials
  const timestamp = String(now.getTime() / 1000)
  const query = { timestamp, nonce: 'n', echostr: '5927782489442352469', signature: wechatSignature([callbackToken, timestamp, 'n']) }
  expect(answerWechatEcho({ query, credentials, now })).toBe('5927782489442352469')
  expect(codeOf(() => answerWechatEcho({ query: { ...query, nonce: 'm' }, credentials, now }))).toEqual([403, 'wechat.callback.refused'])
  expect(codeOf(() => answerWechatEcho({ query, credentials, now: later(301) }))).toEqual([403, 'wechat.callback.refused'])
  const unsigned = wechatSignature(['', timestamp, 'n'])
  expect(codeOf(() => answerWechatEcho({ query: { ...query, signature: unsigned }, credentials: {}, now }))).toEqual([
    403,
    'wechat.callback.refused',
  ])
})
