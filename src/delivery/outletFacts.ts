import type { OutletFacts } from '../channels/channel.ts'
import type { Outlet } from '../payload-types.ts'

/** An outlet's record as its channel knows it: settings, no secrets. */
export const outletFacts = (outlet: Outlet): OutletFacts => ({
  uid: outlet.uid ?? '',
  name: outlet.name,
  channel: outlet.channel,
  mode: outlet.mode,
  settings: {
    author: outlet.author ?? '',
    canPublish: outlet.canPublish ?? true,
    rip: outlet.reportedIp ?? '',
    canReadTimeline: outlet.canReadTimeline ?? false,
    endpoint: outlet.endpoint ?? '',
    publicAddress: outlet.publicAddress ?? '',
  },
})
