import type { PayloadRequest } from 'payload'
import { clockOf } from '../clock.ts'
import type { Delivery, User } from '../payload-types.ts'
import { append } from '../trail/append.ts'
import { actorFrom } from './confirm.ts'
import { promote } from './promote.ts'
import { writeHeld } from './writeHeld.ts'

type Args = { req: PayloadRequest; delivery: Delivery; user: User; state: 'left' | 'givenUp'; reason: string }

/** Settles a delivery without anything going out: it counts as nothing, and its lane is free. In the caller's transaction. */
export async function settleWithout({ req, delivery, user, state, reason }: Args): Promise<void> {
  const settledAt = clockOf(req.payload).now().toISOString()
  await writeHeld({ req, delivery, data: { state, settledAt, settledBy: user.name, mustLookUp: false } })
  const { uid, edition, outlet } = delivery
  await append({ req, text: delivery.text, type: state, actor: actorFrom(user), data: { delivery: uid, edition, outlet, reason } })
  await promote({ req, lane: delivery.lane })
}
