import type { CallContext } from '../channel.ts'
import { wechatQuotas } from './limits.ts'

/** Takes one call from the day's quota of this account. @throws {ChannelError} `quota` when it is used up. */
export async function spendCall(context: CallContext, path: string) {
  const limit = wechatQuotas[path]
  if (limit !== undefined) await context.spend(`wechat:${path}`, limit)
}
