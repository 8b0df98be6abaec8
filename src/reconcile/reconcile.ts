import type { Payload } from 'payload'
import { clockOf } from '../clock.ts'
import { isStanding } from '../epochs/newestEpoch.ts'
import type { Outlet } from '../payload-types.ts'
import { type Round, reconcileOutlet } from './reconcileOutlet.ts'

type Args = { payload: Payload; outlet?: string; isByHand?: boolean; isAll?: boolean; shouldStop?: () => boolean }

/**
 * Looks at every outlet in use that can be asked, or at one. An outlet that rests is left alone by the clock, and so is
 * one that is served by hand: nothing there can be asked.
 */
export async function reconcile({ payload, outlet, isByHand = false, isAll = false, shouldStop = () => false }: Args): Promise<Round[]> {
  // After a restore the ledger is older than the outlets, until they were asked and a person said go.
  if (!isByHand && (await isStanding(payload))) return []
  const { docs } = await payload.find({
    pagination: false,
    collection: 'outlets',
    where: { and: [{ active: { equals: true } }, { mode: { not_equals: 'manual' } }, ...(outlet ? [{ uid: { equals: outlet } }] : [])] },
    sort: 'name',
    limit: 0,
    depth: 0,
  })
  const rounds: Round[] = []
  for (const row of docs) {
    if (shouldStop()) break
    if (!isByHand && isResting(row, clockOf(payload).now())) continue
    const round = await reconcileOutlet({ payload, outlet: row, isByHand, isAll, shouldStop })
    if (round) rounds.push(round)
  }
  return rounds
}

const isResting = ({ pausedUntil }: Outlet, now: Date) => Boolean(pausedUntil) && Date.parse(pausedUntil ?? '') > now.getTime()
