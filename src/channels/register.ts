import type { Channel, ChannelKind } from './channel.ts'
import { cityPortal } from './cityPortal/index.ts'
import { website } from './website/index.ts'
import { wechat } from './wechat/index.ts'
import { weibo } from './weibo/index.ts'

const channels: Record<ChannelKind, Channel> = { website, wechat, weibo, cityPortal }

/** The code that speaks to a kind of outlet. Only processes that work the clock import this. */
export const channelOf = (kind: ChannelKind): Channel => channels[kind]
