import type { ChannelKind } from './channel.ts'
import { remediesCityPortal } from './cityPortal/remedies.ts'
import type { Remedies } from './remedy.ts'
import { remediesWebsite } from './website/remedies.ts'
import { remediesWechat } from './wechat/remedies.ts'
import { remediesWeibo } from './weibo/remedies.ts'

/** Every channel's menu of remedies: pure, so that the admin's bundle may hold it. */
export const remedies: Record<ChannelKind, Remedies> = {
  website: remediesWebsite,
  wechat: remediesWechat,
  weibo: remediesWeibo,
  cityPortal: remediesCityPortal,
}
