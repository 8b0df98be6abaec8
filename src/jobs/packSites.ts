import type { Payload } from 'payload'
import { packSite } from '../channels/website/packSite.ts'
import { folderOfSite, websitesInUse } from '../channels/website/websites.ts'
import { clockOf } from '../clock.ts'

/** Packs what was written to the websites since: publishing does not wait for it. */
export async function packSites({ payload, shouldStop }: { payload: Payload; shouldStop: () => boolean }): Promise<void> {
  for (const { uid } of await websitesInUse(payload)) {
    const site = { payload, outlet: String(uid), folder: folderOfSite(), now: () => clockOf(payload).now() }
    while (!shouldStop() && (await packSite(site)) > 0);
  }
}
