import { clockOf } from '../clock.ts'
import { mustBeHome } from '../epochs/mustBeHome.ts'
import { reconcile } from '../reconcile/reconcile.ts'
import type { Round } from '../reconcile/reconcileOutlet.ts'
import { startSandbox } from '../sandbox/startSandbox.ts'
import { withOffice } from './withOffice.ts'

type Options = { outlet?: string; all?: boolean; json?: boolean }

/** `fabu reconcile`: looks at the outlets now. Exit code 1 while any alarm on what stands there is open. */
export async function reconcileNow({ outlet, all, json }: Options): Promise<void> {
  await withOffice(async ({ payload, office }) => {
    await mustBeHome({ payload, isSample: office.isSample })
    const sandbox = await startSandbox({ file: office.sandboxFile, now: () => clockOf(payload).now(), tickMilliseconds: 0 })
    process.env.FABU_SANDBOX_URL = sandbox.url
    try {
      const rounds = await reconcile({ payload, isByHand: true, isAll: all ?? false, ...(outlet ? { outlet } : {}) })
      const { docs: alarms } = await payload.find({
        collection: 'alarms',
        where: {
          and: [{ state: { equals: 'open' } }, { register: { exists: false } }, ...(outlet ? [{ outlet: { equals: outlet } }] : [])],
        },
        sort: 'firstSeenAt',
        limit: 0,
        pagination: false,
        depth: 0,
      })
      if (json) console.log(JSON.stringify({ rounds, alarms }))
      else {
        for (const round of rounds) console.log(lineOf(round))
        for (const { kind, outletName, title, subject, reason, firstSeenAt } of alarms) {
          const { zh = '', en = '' } = (reason ?? {}) as { zh?: string; en?: string }
          console.log(`✗ ${outletName} ${kind} ${title || subject} (${firstSeenAt}): ${zh} ${en}`)
        }
        console.log(
          alarms.length === 0 ? '✓ 没有待处理的警示。 No open alarms.' : `✗ ${alarms.length} 条警示待处理。 ${alarms.length} open alarms.`,
        )
      }
      if (alarms.length > 0) process.exitCode = 1
    } finally {
      await sandbox.close()
    }
  })
}

function lineOf({ name, looked, same, suspects, cannotTell, things, problem }: Round): string {
  const asked = `${name}：核对 / looked at ${looked}，一致 / same ${same}，待复核 / to be seen again ${suspects}，无法判断 / cannot tell ${cannotTell}`
  return `${asked}，清点 / gone through ${things}${problem ? `；${problem.zh} ${problem.en}` : ''}`
}
