import { createHash } from 'node:crypto'
import type { ChannelKind } from './channel.ts'

/**
 * The keys each channel expects in `endpoint.credentials`. An outlet's environment variables are its prefix and the
 * key in upper snake case: `SHWSB_APP_ID`. Those beginning with `previous` are optional: the key before a rotation.
 */
export const credentialKeys: Record<ChannelKind, string[]> = {
  website: [],
  /** 公众号: 开发者ID, 开发者密码, and 服务器配置's 令牌 and 消息加解密密钥 (43 characters). */
  wechat: ['appId', 'appSecret', 'callbackToken', 'encodingAesKey', 'previousEncodingAesKey'],
  /** An OAuth2 token of the account for the office's app. */
  weibo: ['accessToken'],
  /** `whsec_…`: the secret both sides sign with (Standard Webhooks). */
  cityPortal: ['webhookSecret', 'previousWebhookSecret'],
}

/** The fixed credentials under which the stand-ins know an outlet. Derived from its uid, worth nothing outside. */
export function sandboxCredentials(channel: ChannelKind, outletUid: string): Record<string, string> {
  const bytes = (purpose: string) => createHash('sha256').update(`fabu.sandbox/${channel}/${outletUid}/${purpose}`).digest()
  if (channel === 'wechat')
    return {
      appId: `wx${bytes('appId').toString('hex').slice(0, 16)}`,
      appSecret: bytes('appSecret').toString('hex').slice(0, 32),
      callbackToken: bytes('callbackToken').toString('hex').slice(0, 32),
      encodingAesKey: bytes('encodingAesKey').toString('base64').slice(0, 43),
    }
  if (channel === 'weibo') return { accessToken: `2.00${bytes('accessToken').toString('hex').slice(0, 28)}` }
  if (channel === 'cityPortal') return { webhookSecret: `whsec_${bytes('webhookSecret').toString('base64')}` }
  return {}
}
