import cron from 'node-cron'
import type { Payload } from 'payload'
import { deliverDue } from './deliverDue.ts'
import { optimizeDatabase } from './optimizeDatabase.ts'
import { takeDownDue } from './takeDownDue.ts'

type Job = { name: string; schedule: string; run: (args: { payload: Payload; shouldStop: () => boolean }) => Promise<unknown> }

/** What the clock wakes. A job that is still at work is not started a second time in this process. */
const jobs: Job[] = [
  { name: 'deliverDue', schedule: '*/2 * * * * *', run: deliverDue },
  { name: 'optimizeDatabase', schedule: '23 17 * * * *', run: optimizeDatabase },
  { name: 'takeDownDue', schedule: '*/15 * * * * *', run: takeDownDue },
]

/** Starts the clock. `stop` lets what is at work finish, and starts nothing more. */
export function startJobs({ payload }: { payload: Payload }): { stop(): Promise<void> } {
  let isStopping = false
  const running = new Map<string, Promise<unknown>>()
  const shouldStop = () => isStopping

  const tasks = jobs.map(({ name, schedule, run }) =>
    cron.schedule(schedule, () => {
      if (isStopping || running.has(name)) return
      const work = run({ payload, shouldStop })
        .catch((error: unknown) => payload.logger.error({ err: error, msg: `The job "${name}" failed` }))
        .finally(() => running.delete(name))
      running.set(name, work)
    }),
  )

  return {
    async stop() {
      isStopping = true
      for (const task of tasks) await task.stop()
      await Promise.all(running.values())
    },
  }
}
