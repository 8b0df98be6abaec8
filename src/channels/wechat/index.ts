import type { Channel } from '../channel.ts'
import { inspect } from './inspect.ts'
import { inventory } from './inventory.ts'
import { lookup } from './lookup.ts'
import { preflightWechat } from './preflight.ts'
import { recall } from './recall.ts'
import { send } from './send.ts'

/** WeChat official accounts (公众号), by drafts and freepublish: articles on the account's page, not pushed to followers. */
export const wechat: Channel = {
  kind: 'wechat',
  // A page of batchget holds twenty; half of its and getarticle's hundred calls a day are left to deliveries.
  looks: { batch: 20, perDay: 50 },
  preflight: preflightWechat,
  send,
  lookup,
  recall,
  inspect,
  inventory,
}
