import type { Payload } from 'payload'
import { clockOf } from '../clock.ts'
import type { Problem } from '../delivery/release.ts'
import { isStanding } from '../epochs/newestEpoch.ts'
import type { Outlet } from '../payload-types.ts'
import { claimRound } from './claimRound.ts'
import { noteOutcome } from './noteOutcome.ts'
import { problemOf } from './problemOf.ts'
import { emptyRound, type Round, reconcileOutlet } from './reconcileOutlet.ts'

type Args = { payload: Payload; outlet?: string; isByHand?: boolean; isAll?: boolean; shouldStop?: () => boolean }

/**
 * Looks at every outlet in use that can be asked, or at one. The clock leaves an outlet that rests alone, and notes that it
 * was not asked; one that is served by hand is never asked. What fails at one outlet keeps no other from its turn.
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
    try {
      const round =
        !isByHand && isResting(row, clockOf(payload).now())
          ? await passOver({ payload, outlet: row })
          : await reconcileOutlet({ payload, outlet: row, isByHand, isAll, shouldStop })
      if (round) rounds.push(round)
    } catch (error) {
      rounds.push({ ...emptyRound(row), problem: problemOf({ payload, error, outlet: row }) })
    }
  }
  return rounds
}

const isResting = ({ pausedUntil }: Outlet, now: Date) => Boolean(pausedUntil) && Date.parse(pausedUntil ?? '') > now.getTime()

/** An outlet that rests is not asked. That it was not, counts. */
async function passOver({ payload, outlet }: { payload: Payload; outlet: Outlet }): Promise<null> {
  const state = await claimRound({ payload, outlet: outlet.uid ?? '', isByHand: false })
  const why = outlet.pauseReason as Problem | null
  const problem = { code: why?.code ?? 'outlet.resting', zh: why?.zh ?? '窗口暂停中。', en: why?.en ?? 'The outlet rests.', kind: 'outage' }
  if (state) await noteOutcome({ payload, outlet, state, problem })
  return null
}
