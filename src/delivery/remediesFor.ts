import type { PayloadRequest } from 'payload'
import { remedies } from '../channels/remedies.ts'
import type { Remedy } from '../channels/remedy.ts'
import type { Delivery, Outlet } from '../payload-types.ts'
import type { Problem } from './release.ts'

/**
 * What a person can choose for a held delivery: the menu of its channel, where the outlet asks for a person and nothing
 * is in doubt. Empty for a first publication: there is nothing there to be corrected.
 */
export async function remediesFor({
  req,
  delivery,
  outlet,
}: {
  req: PayloadRequest
  delivery: Delivery
  outlet: Outlet
}): Promise<Remedy[]> {
  if (delivery.state !== 'held' || (delivery.problem as Problem | null)?.kind !== 'held') return []
  if (outlet.mode !== delivery.mode || !(await isThere({ req, delivery }))) return []
  const progress = (delivery.progress ?? {}) as { deleted?: unknown[] }
  return remedies[outlet.channel]({
    action: delivery.action,
    mode: outlet.mode,
    settings: { canPublish: outlet.canPublish ?? true, canReadTimeline: outlet.canReadTimeline ?? false },
    isBegun: (progress.deleted ?? []).length > 0 && delivery.action === 'publish',
  })
}

/** By the ledger the text stands at the outlet. */
async function isThere({ req, delivery }: { req: PayloadRequest; delivery: Delivery }): Promise<boolean> {
  const { totalDocs } = await req.payload.count({
    collection: 'standings',
    where: { and: [{ text: { equals: delivery.text } }, { outlet: { equals: delivery.outlet } }, { origin: { equals: delivery.origin } }] },
    req,
  })
  return totalDocs > 0
}
