import type { OutletFacts } from '../channels/channel.ts'
import type { Outlet } from '../payload-types.ts'

/** What outlets have to know of the office's own site. */
export type SiteFacts = { siteUrl: string; siteIdCode: string }

/** An outlet's record as its channel knows it: settings, no secrets. */
export const outletFacts = (outlet: Outlet, site: SiteFacts): OutletFacts => ({
  uid: outlet.uid ?? '',
  name: outlet.name,
  channel: outlet.channel,
  mode: outlet.mode,
  settings: {
    ...site,
    author: outlet.author ?? '',
    canPublish: outlet.canPublish ?? true,
    rip: outlet.reportedIp ?? '',
    canReadTimeline: outlet.canReadTimeline ?? false,
    endpoint: outlet.endpoint ?? '',
    publicAddress: outlet.publicAddress ?? '',
  },
})
