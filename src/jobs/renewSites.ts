import type { Payload } from 'payload'
import { renewSite } from '../channels/website/renewSite.ts'
import { websitesInUse } from '../channels/website/websites.ts'
import { keepBytes } from '../delivery/kept.ts'
import { isStanding } from '../epochs/newestEpoch.ts'
import { lookContext } from '../reconcile/lookContext.ts'
import { provedReader } from '../trail/readProved.ts'

/** Brings every website up to the hour: notices whose period began or ended, the urgent bar, mourning. */
export async function renewSites({ payload }: { payload: Payload }): Promise<void> {
  if (await isStanding(payload)) return
  for (const outlet of await websitesInUse(payload)) {
    const context = { ...(await lookContext({ payload, outlet })), keep: keepBytes, readMedia: provedReader({ payload, texts: [] }) }
    await renewSite({ context })
  }
}
