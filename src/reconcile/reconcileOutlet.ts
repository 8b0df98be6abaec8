import type { Payload } from 'payload'
import type { LookContext, Piece } from '../channels/channel.ts'
import { ChannelError } from '../channels/channelError.ts'
import { channelOf } from '../channels/register.ts'
import { shanghaiDay } from '../clock.ts'
import { nextShanghaiMidnight } from '../delivery/backoff.ts'
import { originOf } from '../delivery/origin.ts'
import { systemRequest } from '../delivery/systemRequest.ts'
import type { Sentence } from '../errors.ts'
import type { Inventory, Outlet, Standing } from '../payload-types.ts'
import { callsNow, rota } from './chooseDue.ts'
import { claimRound, saveRound } from './claimRound.ts'
import { duePieces } from './duePieces.ts'
import { type Judged, judgePiece } from './judgePiece.ts'
import { lookContext } from './lookContext.ts'
import { takeInventory } from './takeInventory.ts'

/** What one round at one outlet came to. `problem`: it could not be asked, or not to the end; that is no alarm. */
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
  problem: (Sentence & { code: string }) | null
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
 * explains? Findings become alarms; nothing is changed, at the outlet or in the ledger. Null when it is not its turn.
 */
export async function reconcileOutlet({
  payload,
  outlet,
  isByHand = false,
  isAll = false,
  shouldStop = () => false,
}: Args): Promise<Round | null> {
  const state = await claimRound({ payload, outlet: outlet.uid ?? '', isByHand })
  if (!state) return null
  const round = emptyRound(outlet)
  const save = (data: Partial<Inventory>) => saveRound({ payload, state, data })
  try {
    const origin = await originOf({ req: await systemRequest(payload), mode: outlet.mode })
    const channel = channelOf(outlet.channel)
    const context = await lookContext({ payload, outlet })
    const today = shanghaiDay(context.now())
    const used = state.day === today ? (state.used ?? 0) : 0
    const calls = callsNow({ perDay: channel.looks.perDay, used, runsLeft: runsLeft(context.now()) })
    const { pieces, old } = await duePieces({ payload, outlet: outlet.uid ?? '', origin, calls, isAll })
    await save({ day: today, used: used + old })
    for (let from = 0; from < pieces.length && !shouldStop(); from += channel.looks.batch)
      await lookAt({ payload, outlet, context, pieces: pieces.slice(from, from + channel.looks.batch), round })
    const counted = await takeInventory({ payload, outlet, origin, channel, context, state, isAll, save })
    round.things = counted.things
    round.raised += counted.raised
    round.known += counted.unexplained - counted.raised
  } catch (error) {
    // An outage, a quota or a wrong credential says nothing of what stands there.
    if (!(error instanceof ChannelError)) throw error
    round.problem = { code: error.code, ...error.sentence }
  }
  await save({ problem: round.problem })
  return round
}

async function lookAt({
  payload,
  outlet,
  context,
  pieces,
  round,
}: {
  payload: Payload
  outlet: Outlet
  context: LookContext
  pieces: Standing[]
  round: Round
}) {
  const progress = await progressOf({ payload, pieces })
  const found = await channelOf(outlet.channel).inspect(
    context,
    pieces.map((piece) => pieceOf(piece, progress.get(piece.delivery) ?? {})),
  )
  for (const answer of found) {
    const piece = pieces.find(({ publication }) => publication === answer.publication)
    if (!piece) continue
    const judged = await judgePiece({ payload, outlet, piece, found: answer })
    round.looked += 1
    round[counters[judged]] += 1
  }
}

const counters: Record<Judged, 'same' | 'cannotTell' | 'suspects' | 'raised' | 'known'> = {
  same: 'same',
  cannotTell: 'cannotTell',
  suspect: 'suspects',
  raised: 'raised',
  known: 'known',
}

async function progressOf({ payload, pieces }: { payload: Payload; pieces: Standing[] }): Promise<Map<string, Record<string, unknown>>> {
  const { docs } = await payload.find({
    pagination: false,
    collection: 'deliveries',
    where: { uid: { in: pieces.map(({ delivery }) => delivery) } },
    limit: 0,
    depth: 0,
    select: { uid: true, progress: true },
  })
  return new Map(docs.map(({ uid, progress }) => [uid ?? '', (progress ?? {}) as Record<string, unknown>]))
}

const pieceOf = (
  { publication, delivery, text, edition, externalId, address, bytesHash, publishedAt }: Standing,
  progress: Record<string, unknown>,
): Piece => ({
  publication,
  delivery,
  text,
  edition,
  externalId: externalId || null,
  address: address || null,
  bytesHash: bytesHash ?? '',
  publishedAt,
  progress,
})

const runsLeft = (now: Date) => Math.ceil((nextShanghaiMidnight(now).getTime() - now.getTime()) / rota.runMs)

const emptyRound = ({ uid, name }: Outlet): Round => ({
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
