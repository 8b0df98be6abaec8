import type { Payload } from 'payload'
import { buildSite, fingerprintNow, isOutdated } from '../channels/website/build/buildSite.ts'
import { isSettledChange, settleChange } from '../channels/website/build/settledChange.ts'
import { websitesInUse } from '../channels/website/websites.ts'
import { keepBytes } from '../delivery/kept.ts'
import { isStanding } from '../epochs/newestEpoch.ts'
import { FabuError } from '../errors.ts'
import { lookContext } from '../reconcile/lookContext.ts'
import { provedReader } from '../trail/readProved.ts'

/** Makes a website anew soon after the office, a column or a page with a role changed: its menus and feet are on every page. */
export async function rebuildChanged({ payload }: { payload: Payload }): Promise<void> {
  if (await isStanding(payload)) return
  for (const outlet of await websitesInUse(payload)) {
    const context = { ...(await lookContext({ payload, outlet })), keep: keepBytes, readMedia: provedReader({ payload, texts: [] }) }
    const look = { payload, outlet: context.outlet.uid, fingerprint: await fingerprintNow(context) }
    if (!isSettledChange(look)) continue
    try {
      if (await isOutdated(context)) await buildSite({ context, isWanted: () => isOutdated(context) })
    } catch (error) {
      // It changed again, or another process builds it: looked at again the next time.
      if (error instanceof FabuError && (error.isRetryable || error.code === 'lease.busy')) continue
      settleChange(look)
      throw error
    }
    settleChange(look)
  }
}
