import type { Payload, Where } from 'payload'
import { type Asked, askOutlets } from '../epochs/askOutlets.ts'
import { newestEpoch } from '../epochs/newestEpoch.ts'
import { reconcile } from './reconcile.ts'

export type AskedAndLooked = Asked & {
  /** Open alarms: what stands outside that this database knows nothing of, and what it says stands and does not. */
  alarms: number
}

/**
 * What a person sees before saying go after a restore: each outlet is asked what became of every delivery in doubt, then all
 * that stands there is held against the ledger. What was approved after the backup is found by that alone, as an alarm.
 */
export async function askAndLook({
  payload,
  worker,
  shouldStop,
}: {
  payload: Payload
  worker: string
  shouldStop?: () => boolean
}): Promise<AskedAndLooked> {
  const asked = await askOutlets({ payload, worker, ...(shouldStop ? { shouldStop } : {}) })
  await reconcile({ payload, isByHand: true, isAll: true, ...(shouldStop ? { shouldStop } : {}) })
  const where: Where = { and: [{ state: { equals: 'open' } }, { register: { exists: false } }] }
  const { totalDocs } = await payload.count({ collection: 'alarms', where })
  const result = { ...asked, alarms: totalDocs }
  const epoch = await newestEpoch({ payload })
  if (epoch) await payload.db.updateOne({ collection: 'epochs', id: epoch.id, data: { asked: result } })
  return result
}
