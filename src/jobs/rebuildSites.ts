import type { Payload } from 'payload'
import { buildSite, isOutdated } from '../channels/website/build/buildSite.ts'
import { websitesInUse } from '../channels/website/websites.ts'
import { keepBytes } from '../delivery/kept.ts'
import { isStanding } from '../epochs/newestEpoch.ts'
import { lookContext } from '../reconcile/lookContext.ts'
import { provedReader } from '../trail/readProved.ts'

/**
 * Makes a website anew whose menus and feet are out of date: a column was renamed, the office moved, a page with a role went out. Nothing happens where
 * nothing of it changed since.
 */
export async function rebuildSites({ payload }: { payload: Payload }): Promise<void> {
  if (await isStanding(payload)) return
  for (const outlet of await websitesInUse(payload)) {
    const context = { ...(await lookContext({ payload, outlet })), keep: keepBytes, readMedia: provedReader({ payload, texts: [] }) }
    if (await isOutdated(context)) await buildSite({ context, isWanted: () => isOutdated(context) })
  }
}
