import { randomBytes } from 'node:crypto'
import { sandboxCredentials } from '../../channels/sandboxCredentials.ts'
import { encryptMessage, wechatSignature } from '../../channels/wechat/crypto.ts'
import type { Thing } from '../store.ts'
import { articlesOf } from './drafts.ts'

/** The callback the platform posts when a job ends: PUBLISHJOBFINISH, encrypted and signed as in 安全模式. */
export function publishEvent({ push, now }: { push: Thing; now: Date }): { query: URLSearchParams; body: string } {
  return sealEvent({ outlet: push.outlet, xml: eventXml(push), now })
}

/** Encrypts and signs any message as the platform would. */
export function sealEvent({ outlet, xml, now }: { outlet: string; xml: string; now: Date }): { query: URLSearchParams; body: string } {
  const { appId = '', callbackToken = '', encodingAesKey = '' } = sandboxCredentials('wechat', outlet)
  const encrypted = encryptMessage({ message: xml, encodingAesKey, appId, random: randomBytes(16) })
  const timestamp = String(Math.floor(now.getTime() / 1000))
  const nonce = randomBytes(5).toString('hex')
  const query = new URLSearchParams({
    signature: wechatSignature([callbackToken, timestamp, nonce]),
    timestamp,
    nonce,
    encrypt_type: 'aes',
    msg_signature: wechatSignature([callbackToken, timestamp, nonce, encrypted]),
  })
  return { query, body: `<xml><ToUserName><![CDATA[gh_sandbox]]></ToUserName><Encrypt><![CDATA[${encrypted}]]></Encrypt></xml>` }
}

function eventXml(push: Thing) {
  const { status, article, endedAt } = push.facts
  const items = articlesOf(push).map(
    ({ url }, index) => `<item><idx>${index + 1}</idx><article_url><![CDATA[${url}]]></article_url></item>`,
  )
  const result =
    status === 0 || status === 5 || status === 6
      ? `<article_id><![CDATA[${article}]]></article_id><article_detail><count>${items.length}</count>${items.join('')}</article_detail>`
      : articlesOf(push)
          .map((_, index) => `<fail_idx>${index + 1}</fail_idx>`)
          .join('')
  return `<xml><ToUserName><![CDATA[gh_sandbox]]></ToUserName><FromUserName><![CDATA[mphelper]]></FromUserName><CreateTime>${Math.floor(Date.parse(String(endedAt)) / 1000)}</CreateTime><MsgType><![CDATA[event]]></MsgType><Event><![CDATA[PUBLISHJOBFINISH]]></Event><PublishEventInfo><publish_id>${push.id}</publish_id><publish_status>${status}</publish_status>${result}</PublishEventInfo></xml>`
}
