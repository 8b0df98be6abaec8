import type { CallContext } from '../channel.ts'
import { ChannelError } from '../channelError.ts'
import { wechatError } from './errors.ts'
import { readAnswer } from './readAnswer.ts'
import { spendCall } from './spendCall.ts'

const path = '/cgi-bin/stable_token'

/**
 * Fetches the account's token. In the usual mode the platform repeats the one in force; only when that is the very
 * one that was refused is a new one forced (20 a day). Source: 获取稳定版接口调用凭据.
 */
export async function fetchToken(context: CallContext, failed?: string): Promise<{ token: string; expiresInSeconds: number }> {
  const current = await ask(context, false)
  if (current.token !== failed) return current
  await spendCall(context, `${path}#force`)
  return ask(context, true)
}

async function ask(context: CallContext, isForced: boolean) {
  const { appId, appSecret } = context.endpoint.credentials
  if (!appId || !appSecret)
    throw new ChannelError({
      kind: 'config',
      code: 'wechat.credentials.missing',
      message: {
        zh: `“${context.outlet.name}”没有配置 AppID 和 AppSecret，请管理员配置。`,
        en: `“${context.outlet.name}” has no AppID and AppSecret. An administrator has to set them.`,
      },
    })
  await spendCall(context, path)
  const body = JSON.stringify({ grant_type: 'client_credential', appid: appId, secret: appSecret, force_refresh: isForced })
  const answer = readAnswer(
    await context.http({ method: 'POST', path, headers: { 'content-type': 'application/json' }, body, isSecret: true }),
  )
  const { access_token: token, expires_in: expiresInSeconds, errcode, errmsg } = answer
  if (typeof token === 'string' && typeof expiresInSeconds === 'number') return { token, expiresInSeconds }
  throw wechatError({ errcode: typeof errcode === 'number' ? errcode : -1, errmsg: typeof errmsg === 'string' ? errmsg : '' })
}
