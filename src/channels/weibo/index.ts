import type { Channel } from '../channel.ts'
import { inspect } from './inspect.ts'
import { inventory } from './inventory.ts'
import { lookup } from './lookup.ts'
import { preflightWeibo } from './preflight.ts'
import { recall } from './recall.ts'
import { send } from './send.ts'

/** Sina Weibo, by statuses/share: a post with the title, a digest, the cover and the link to the office's site. */
export const weibo: Channel = {
  kind: 'weibo',
  looks: { batch: 50, perDay: 200 },
  preflight: preflightWeibo,
  send,
  lookup,
  recall,
  inspect,
  inventory,
}
