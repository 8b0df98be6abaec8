import type { Payload } from 'payload'
import type { Channel, LookContext } from '../channels/channel.ts'
import { channelOf } from '../channels/register.ts'
import { shanghaiDay } from '../clock.ts'
import { nextShanghaiMidnight } from '../delivery/backoff.ts'
import { originOf } from '../delivery/origin.ts'
import { systemRequest } from '../delivery/systemRequest.ts'
import type { Inventory, Outlet } from '../payload-types.ts'
import { callsNow, rota } from './chooseDue.ts'
import { claimRound, saveRound } from './claimRound.ts'
import { duePieces } from './duePieces.ts'
import type { Judged } from './judgePiece.ts'
import { lookAt } from './lookAt.ts'
import { lookContext } from './lookContext.ts'
import { noteOutcome } from './noteOutcome.ts'
import { problemOf, type RoundProblem } from './problemOf.ts'
import { takeInventory } from './takeInventory.ts'

/** What one round at one outlet came to. `problem`: it could not be asked, or not to the end; that is no finding. */
export type Round = {
  outlet: string
  name: string
  looked: number
  same: number
  cannotTell: number
  suspects: number
  raised: number
  known: number
  things: number
  problem: RoundProblem | null
}

type Args = {
  payload: Payload
  outlet: Outlet
  /** A person asks: not only what is due, and also while another process has just been there. */
  isByHand?: boolean
  /** Everything that stands there, not only what is due. */
  isAll?: boolean
  shouldStop?: () => boolean
}

/**
 * Looks at an outlet: what the ledger says is out, is it still, and the same? And what stands there that nothing
 * explains? Findings become alarms; nothing is changed, at the outlet or in the ledger. What fails in one of the two does
 * not keep the other from being done. Null when it is not its turn.
 */
export async function reconcileOutlet({ payload, outlet, isByHand = false, ...more }: Args): Promise<Round | null> {
  const state = await claimRound({ payload, outlet: outlet.uid ?? '', isByHand })
  if (!state) return null
  const round = emptyRound(outlet)
  try {
    await goThrough({ payload, outlet, state, round, isAll: false, shouldStop: () => false, ...more })
  } catch (error) {
    round.problem ??= problemOf({ payload, error, outlet })
  }
  await noteOutcome({ payload, outlet, state, problem: round.problem })
  return round
}

type Going = Required<Omit<Args, 'isByHand'>> & { state: Inventory; round: Round }

async function goThrough({ payload, outlet, state, round, isAll, shouldStop }: Going): Promise<void> {
  const origin = await originOf({ req: await systemRequest(payload), mode: outlet.mode })
  const channel = channelOf(outlet.channel)
  const context = await lookContext({ payload, outlet })
  try {
    await lookAtPieces({ payload, outlet, origin, channel, context, state, round, isAll, shouldStop })
  } catch (error) {
    round.problem ??= problemOf({ payload, error, outlet })
  }
  const save = (data: Partial<Inventory>) => saveRound({ payload, state, data })
  const counted = await takeInventory({ payload, outlet, origin, channel, context, state, isAll, save })
  round.things = counted.things
  round.raised += counted.raised
  round.known += counted.unexplained - counted.raised
}

type Looking = Going & { origin: string; channel: Channel; context: LookContext }

async function lookAtPieces({ payload, outlet, origin, channel, context, state, round, isAll, shouldStop }: Looking): Promise<void> {
  const today = shanghaiDay(context.now())
  const used = state.day === today ? (state.used ?? 0) : 0
  const calls = callsNow({ perDay: channel.looks.perDay, used, runsLeft: runsLeft(context.now()) })
  const { pieces, old } = await duePieces({ payload, outlet: outlet.uid ?? '', origin, calls, isAll })
  await saveRound({ payload, state, data: { day: today, used: used + old } })
  for (let from = 0; from < pieces.length && !shouldStop(); from += channel.looks.batch) {
    const batch = pieces.slice(from, from + channel.looks.batch)
    const { judged, problem } = await lookAt({ payload, outlet, channel, context, pieces: batch })
    round.looked += judged.length
    for (const one of judged) round[counters[one]] += 1
    round.problem ??= problem
  }
}

const counters: Record<Judged, 'same' | 'cannotTell' | 'suspects' | 'raised' | 'known'> = {
  same: 'same',
  cannotTell: 'cannotTell',
  suspect: 'suspects',
  raised: 'raised',
  known: 'known',
}

const runsLeft = (now: Date) => Math.ceil((nextShanghaiMidnight(now).getTime() - now.getTime()) / rota.runMs)

/** A round in which nothing was looked at. */
export const emptyRound = ({ uid, name }: Outlet): Round => ({
  outlet: uid ?? '',
  name,
  looked: 0,
  same: 0,
  cannotTell: 0,
  suspects: 0,
  raised: 0,
  known: 0,
  things: 0,
  problem: null,
})
