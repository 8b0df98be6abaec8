import type { Payload } from 'payload'
import { compareMirror } from '../channels/website/mirrors/compareMirror.ts'
import { mirrorsInUse } from '../channels/website/mirrors/mirrorsInUse.ts'
import { folderOfSite, websitesInUse } from '../channels/website/websites.ts'
import { isStanding } from '../epochs/newestEpoch.ts'
import { officeInUse } from '../office.ts'

/** Each night holds every mirror against the site: what was changed or lost there is brought again, and told in the log. */
export async function compareMirrors({ payload }: { payload: Payload }): Promise<void> {
  if (officeInUse().isSample || (await isStanding(payload))) return
  const mirrors = mirrorsInUse()
  for (const { uid } of mirrors.length > 0 ? await websitesInUse(payload) : [])
    for (const mirror of mirrors) {
      const { mending, unknown } = await compareMirror({ payload, outlet: String(uid), folder: folderOfSite(), mirror })
      if (mending.length + unknown.length > 0)
        payload.logger.warn({
          msg: `The mirror ${mirror.name} was not like the site`,
          mending: mending.slice(0, 20),
          unknown: unknown.slice(0, 20),
        })
    }
}
