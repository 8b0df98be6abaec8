import type { Payload } from 'payload'
import { newestEpoch } from '../epochs/newestEpoch.ts'
import { askAndLook } from '../reconcile/askAndLook.ts'
import { workerName } from './deliverDue.ts'

/** Asks the outlets when somebody wants it while the clock stands still. */
export async function askWanted({ payload, shouldStop }: { payload: Payload; shouldStop: () => boolean }): Promise<void> {
  const epoch = await newestEpoch({ payload })
  if (epoch?.state !== 'standing' || !epoch.wantedAt || (epoch.askedAt && epoch.askedAt >= epoch.wantedAt)) return
  await askAndLook({ payload, worker: workerName(), shouldStop })
}
