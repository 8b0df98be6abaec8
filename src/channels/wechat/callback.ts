import { FabuError } from '../../errors.ts'
import type { OutletStatus } from '../channel.ts'
import { decryptMessage, isSameSignature, wechatSignature } from './crypto.ts'
import { readMessage } from './message.ts'
import { readXml, xmlText } from './readXml.ts'

/** Seconds a callback's timestamp may be away from ours, as the signature alone would let it be replayed for ever. */
export const toleranceSeconds = 300

type Query = Record<string, string | undefined>
type Credentials = Record<string, string>

/**
 * Answers the platform's check of the address (GET): the text to send back.
 * @throws {FabuError} 403 for a wrong signature or an old timestamp.
 */
export function answerWechatEcho({ query, credentials, now }: { query: Query; credentials: Credentials; now: Date }): string {
  const { timestamp = '', nonce = '', signature = '', echostr = '' } = query
  refuseUnless(isRecent(timestamp, now))
  refuseUnless(isSigned(signature, [token(credentials), timestamp, nonce]))
  return echostr
}

/**
 * Reads an event the platform posted, in encrypted mode (安全模式) only. Answer it with `success` within 5 seconds.
 * @returns null for an event that says nothing of a publishing job.
 * @throws {FabuError} 403 when signature, time, key or AppID is not right; 400 when it is no message.
 */
export function readWechatCallback({
  outlet,
  query,
  body,
  credentials,
  now,
}: {
  outlet: string
  query: Query
  body: string
  credentials: Credentials
  now: Date
}): OutletStatus | null {
  const { timestamp = '', nonce = '', msg_signature: signature = '' } = query
  const encrypted = xmlText(readXml(body), 'Encrypt')
  if (!encrypted) throw new FabuError({ code: 'wechat.callback.unreadable', status: 400, message: unreadable })
  refuseUnless(isRecent(timestamp, now))
  refuseUnless(isSigned(signature, [token(credentials), timestamp, nonce, encrypted]))
  const xml = decrypt(encrypted, credentials)
  if (xml === null) throw refusal()
  return readMessage({ outlet, xml })
}

/** The key in force, then the one before it: during a rotation both arrive. */
function decrypt(encrypted: string, { appId = '', encodingAesKey, previousEncodingAesKey }: Credentials) {
  for (const key of [encodingAesKey, previousEncodingAesKey]) {
    const message = key && appId ? decryptMessage({ encrypted, encodingAesKey: key, appId }) : null
    if (message !== null) return message
  }
  return null
}

const isRecent = (timestamp: string, now: Date) =>
  /^\d{1,12}$/.test(timestamp) && Math.abs(now.getTime() / 1000 - Number(timestamp)) <= toleranceSeconds

const isSigned = (signature: string, parts: string[]) => isSameSignature(signature, wechatSignature(parts))

/** Without a token everything would be signed with nothing: refused. */
function token({ callbackToken }: Credentials) {
  if (callbackToken) return callbackToken
  throw refusal()
}

function refuseUnless(isRight: boolean) {
  if (!isRight) throw refusal()
}

const refusal = () => new FabuError({ code: 'wechat.callback.refused', status: 403, message: refused })
const refused = {
  zh: '微信回调的签名、时间或密钥不正确，已拒绝。',
  en: 'The signature, time or key of this WeChat callback is not right; it is refused.',
}
const unreadable = {
  zh: '微信回调无法读取；请在公众平台使用“安全模式”。',
  en: 'This WeChat callback cannot be read. Use the encrypted mode (安全模式).',
}
