import type { Payload } from 'payload'
import { passAlarms } from '../alarms/passAlarms.ts'
import { raiseAlarm } from '../alarms/raiseAlarm.ts'
import type { Mirror } from '../channels/website/mirrors/mirror.ts'
import { mirrorSite } from '../channels/website/mirrors/mirrorSite.ts'
import { mirrorsInUse } from '../channels/website/mirrors/mirrorsInUse.ts'
import { folderOfSite, websitesInUse } from '../channels/website/websites.ts'
import { clockOf } from '../clock.ts'
import { pauseDelay } from '../delivery/backoff.ts'
import { originOf } from '../delivery/origin.ts'
import { systemRequest } from '../delivery/systemRequest.ts'
import { isStanding } from '../epochs/newestEpoch.ts'
import { FabuError } from '../errors.ts'
import { officeInUse } from '../office.ts'
import type { Outlet } from '../payload-types.ts'

/** How long a mirror may be behind before a person is told, in milliseconds. */
const patienceMs = 15 * 60_000

type Rest = { since: number; failures: number; until: number }
/** Mirrors that failed in this process, and until when they are left alone. Each rests by itself: the others are not behind for it. */
const resting = new Map<string, Rest>()

/** Brings what is new on the website to its mirrors. The sample office has none: its pages are nobody's to read. */
export async function mirrorSites({ payload, shouldStop = () => false }: { payload: Payload; shouldStop?: () => boolean }): Promise<void> {
  if (officeInUse().isSample || (await isStanding(payload))) return
  const mirrors = mirrorsInUse()
  for (const outlet of mirrors.length > 0 ? await websitesInUse(payload) : [])
    await Promise.all(mirrors.map((mirror) => bring({ payload, outlet, mirror, shouldStop })))
}

type Turn = { payload: Payload; outlet: Outlet; mirror: Mirror; shouldStop: () => boolean }

async function bring({ payload, outlet, mirror, shouldStop }: Turn) {
  const now = () => clockOf(payload).now()
  const rest = resting.get(mirror.id)
  if (rest && now().getTime() < rest.until) return
  try {
    await mirrorSite({ payload, outlet: String(outlet.uid), folder: folderOfSite(), now, mirror, shouldStop })
    resting.delete(mirror.id)
    if (rest)
      await passAlarms({
        req: await systemRequest(payload),
        where: { and: [{ kind: { equals: 'behind' } }, { subject: { equals: mirror.name } }] },
      })
  } catch (error) {
    // Another process brings it.
    if (error instanceof FabuError && error.code === 'lease.busy') return
    await restAfter({ payload, outlet, mirror, error })
  }
}

async function restAfter({ payload, outlet, mirror, error }: Omit<Turn, 'shouldStop'> & { error: unknown }) {
  const at = clockOf(payload).now().getTime()
  const { since, failures } = resting.get(mirror.id) ?? { since: at, failures: 0 }
  resting.set(mirror.id, { since, failures: failures + 1, until: at + pauseDelay(failures + 1) })
  if (failures === 0) payload.logger.error({ err: error, msg: `The mirror ${mirror.name} could not be made like the site` })
  if (at - since < patienceMs) return
  const req = await systemRequest(payload)
  const { zh, en } = error instanceof FabuError ? error.sentence : { zh: String(error), en: String(error) }
  await raiseAlarm({
    req,
    found: {
      outlet,
      origin: await originOf({ req, mode: outlet.mode }),
      kind: 'behind',
      about: mirror.id,
      fingerprint: '',
      title: mirror.name,
      subject: mirror.name,
      code: error instanceof FabuError ? error.code : 'mirror.failed',
      reason: { zh: `此镜像未能更新：${zh}`, en: `This mirror could not be brought up to date: ${en}` },
      found: '',
    },
  })
}
