import type { Payload } from 'payload'
import type { Channel, Inspected, LookContext, Piece } from '../channels/channel.ts'
import { ChannelError } from '../channels/channelError.ts'
import { FabuError } from '../errors.ts'
import type { Outlet, Standing } from '../payload-types.ts'
import { type Judged, judgePiece } from './judgePiece.ts'
import { orderedAt, textsOnTheLine } from './onTheLine.ts'
import { problemOf, type RoundProblem } from './problemOf.ts'

type Args = { payload: Payload; outlet: Outlet; channel: Channel; context: LookContext; pieces: Standing[] }

/**
 * Looks at some pieces of one outlet and judges each. What cannot be read of one says nothing of the others: it counts as
 * looked at, so that it does not take their turn, and is returned as a problem.
 * @throws what concerns the outlet as a whole: an outage, a quota, a credential, a site that another process writes.
 */
export async function lookAt({
  payload,
  outlet,
  channel,
  context,
  pieces,
}: Args): Promise<{ judged: Judged[]; problem: RoundProblem | null }> {
  const { found, problem } = await inspectEach({ payload, channel, context, pieces })
  const uid = outlet.uid ?? ''
  // Something may have left since the pieces were chosen: what was then found may be half of our own doing.
  const [moving, ordered] = await Promise.all([textsOnTheLine({ payload, outlet: uid }), orderedAt({ payload, outlet: uid })])
  const judged: Judged[] = []
  let met = problem
  for (const answer of found) {
    const piece = pieces.find(({ publication }) => publication === answer.publication)
    if (!piece || moving.includes(piece.text)) continue
    try {
      const isOrdered = ordered.get(piece.text) === answer.state
      judged.push(await judgePiece({ payload, outlet, piece, found: isOrdered ? unproved(answer) : answer }))
    } catch (error) {
      met ??= problemOf({ payload, error, outlet })
    }
  }
  return { judged, problem: met }
}

const unproved = ({ publication }: Inspected): Inspected => ({
  publication,
  state: 'cannotTell',
  reason: { zh: '正在按要求处理，尚未确认。', en: 'It was asked for and is not confirmed yet.' },
})

type Asked = Pick<Args, 'payload' | 'channel' | 'context' | 'pieces'>

/** Asks for all at once; where that fails for one piece's sake, one by one. */
async function inspectEach({ payload, channel, context, pieces }: Asked): Promise<{ found: Inspected[]; problem: RoundProblem | null }> {
  const progress = await progressOf({ payload, pieces })
  const inspect = (some: Standing[]) =>
    channel.inspect(
      context,
      some.map((piece) => pieceOf(piece, progress.get(piece.delivery) ?? {})),
    )
  try {
    return { found: await inspect(pieces), problem: null }
  } catch (error) {
    if (isOfOutlet(error)) throw error
  }
  const found: Inspected[] = []
  let problem: RoundProblem | null = null
  for (const piece of pieces) {
    try {
      found.push(...(await inspect([piece])))
    } catch (error) {
      if (isOfOutlet(error)) throw error
      problem ??= problemOf({ payload, error, outlet: context.outlet })
      found.push({ publication: piece.publication, state: 'cannotTell', reason: problem })
    }
  }
  return { found, problem }
}

/** Whether an error would meet every other piece as well. */
const isOfOutlet = (error: unknown) =>
  error instanceof ChannelError ? !['retry', 'unknown', 'content'].includes(error.kind) : error instanceof FabuError

async function progressOf({ payload, pieces }: Pick<Asked, 'payload' | 'pieces'>): Promise<Map<string, Record<string, unknown>>> {
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
