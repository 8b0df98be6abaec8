import cron from 'node-cron'
import type { Payload } from 'payload'
import { tellFailures } from '../security/recordFailure.ts'
import { onWake } from '../wake.ts'
import { askWanted } from './askWanted.ts'
import { backUpNightly } from './backUpNightly.ts'
import { checkpointNightly } from './checkpointNightly.ts'
import { compareMirrors } from './compareMirrors.ts'
import { deliverDue } from './deliverDue.ts'
import { erasePersons } from './erasePersons.ts'
import { keepAlarms } from './keepAlarms.ts'
import { keepOutcomes } from './keepOutcomes.ts'
import { lookElsewhere } from './lookElsewhere.ts'
import { mirrorSites } from './mirrorSites.ts'
import { optimizeDatabase } from './optimizeDatabase.ts'
import { packSites } from './packSites.ts'
import { promoteDue } from './promoteDue.ts'
import { rebuildChanged } from './rebuildChanged.ts'
import { rebuildSites } from './rebuildSites.ts'
import { reconcileDue } from './reconcileDue.ts'
import { renewSites } from './renewSites.ts'
import { sealWithdrawn } from './sealWithdrawn.ts'
import { sendToSyslog } from './sendToSyslog.ts'
import { setDeadlines } from './setDeadlines.ts'
import { takeDownDue } from './takeDownDue.ts'
import { tellRefusedLogins } from './tellRefusedLogins.ts'
import { visitSite } from './visitSite.ts'

/** What jobs are given. `forgetDrills` makes the stand-ins forget whatever holds one of these words. */
type Given = { payload: Payload; forgetDrills: (traces: string[]) => Promise<void> }
/** Told of every run, for the metrics. */
type NoteJob = (run: { job: string; isFailed: boolean; seconds: number }) => void
type Job = { name: string; schedule: string; run: (args: Given & { shouldStop: () => boolean }) => Promise<unknown> }

/** What the clock wakes, by the time in Shanghai. A job that is still at work is not started a second time in this process. */
const jobs: Job[] = [
  { name: 'checkpointNightly', schedule: '7 3 * * *', run: checkpointNightly },
  { name: 'deliverDue', schedule: '*/2 * * * * *', run: deliverDue },
  { name: 'askWanted', schedule: '*/5 * * * * *', run: askWanted },
  { name: 'promoteDue', schedule: '40 * * * * *', run: promoteDue },
  { name: 'optimizeDatabase', schedule: '23 17 * * * *', run: optimizeDatabase },
  { name: 'sendToSyslog', schedule: '1-59/2 * * * * *', run: sendToSyslog },
  { name: 'tellRefusedLogins', schedule: '2 * * * * *', run: tellRefusedLogins },
  { name: 'reconcileDue', schedule: '41 */15 * * * *', run: reconcileDue },
  { name: 'backUpNightly', schedule: '30 1 * * *', run: backUpNightly },
  { name: 'setDeadlines', schedule: '1 0 * * *', run: setDeadlines },
  { name: 'keepAlarms', schedule: '35 */5 * * * *', run: keepAlarms },
  { name: 'keepOutcomes', schedule: '25 * * * * *', run: keepOutcomes },
  { name: 'lookElsewhere', schedule: '15 6 * * *', run: lookElsewhere },
  { name: 'erasePersons', schedule: '50 2 * * *', run: erasePersons },
  { name: 'sealWithdrawn', schedule: '9-59/10 * * * * *', run: sealWithdrawn },
  { name: 'packSites', schedule: '3-59/10 * * * * *', run: packSites },
  { name: 'mirrorSites', schedule: '4-59/5 * * * * *', run: mirrorSites },
  { name: 'compareMirrors', schedule: '20 4 * * *', run: compareMirrors },
  { name: 'rebuildSites', schedule: '50 2 * * *', run: rebuildSites },
  { name: 'rebuildChanged', schedule: '35 * * * * *', run: rebuildChanged },
  { name: 'renewSites', schedule: '5 * * * * *', run: renewSites },
  { name: 'visitSite', schedule: '27 11 * * * *', run: visitSite },
  { name: 'takeDownDue', schedule: '*/15 * * * * *', run: takeDownDue },
]

/** Starts the clock. `stop` lets what is at work finish, and starts nothing more. */
export function startJobs({ payload, forgetDrills, noteJob = () => {} }: Given & { noteJob?: NoteJob }): {
  stop(): Promise<void>
  isStopping(): boolean
} {
  let isStopping = false
  const running = new Map<string, Promise<unknown>>()
  const shouldStop = () => isStopping

  const start = ({ name, run }: Job) => {
    if (isStopping || running.has(name)) return
    const began = performance.now()
    const note = (isFailed: boolean) => noteJob({ job: name, isFailed, seconds: (performance.now() - began) / 1000 })
    const work = run({ payload, forgetDrills, shouldStop })
      .then(() => note(false))
      .catch((error: unknown) => {
        note(true)
        payload.logger.error({ err: error, msg: `The job "${name}" failed` })
      })
      .finally(() => running.delete(name))
    running.set(name, work)
  }
  // A night is the office's night.
  const tasks = jobs.map((job) => cron.schedule(job.schedule, () => start(job), { timezone: 'Asia/Shanghai' }))
  // What was approved here is not to wait for the next stroke; one that is approved while the others are worked off is found by them, or by that stroke.
  const stopWaking = onWake(() => jobs.filter(({ name }) => name === 'deliverDue').forEach(start))

  return {
    isStopping: shouldStop,
    async stop() {
      isStopping = true
      stopWaking()
      for (const task of tasks) await task.stop()
      await Promise.all(running.values())
      await tellFailures({ payload, isLast: true })
    },
  }
}
