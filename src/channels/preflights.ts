import type { ChannelKind, Preflight } from './channel.ts'
import { preflightCityPortal } from './cityPortal/preflight.ts'
import { preflightWebsite } from './website/preflight.ts'
import { preflightWechat } from './wechat/preflight.ts'
import { preflightWeibo } from './weibo/preflight.ts'

/** Every channel's preflight: pure, and without the code that renders or sends, so that the admin's bundle may hold it. */
export const preflights: Record<ChannelKind, Preflight> = {
  website: preflightWebsite,
  wechat: preflightWechat,
  weibo: preflightWeibo,
  cityPortal: preflightCityPortal,
}
