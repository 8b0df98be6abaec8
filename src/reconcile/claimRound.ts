import type { Payload } from 'payload'
import { clockOf } from '../clock.ts'
import { isDuplicate } from '../database/inTransaction.ts'
import type { Inventory } from '../payload-types.ts'

/** Another process has been there so lately that this one need not, in milliseconds. */
const restMs = 10 * 60_000

/** Takes the next round at an outlet for this process: of several clocks one goes. Null when it is not its turn. */
export async function claimRound({
  payload,
  outlet,
  isByHand,
}: {
  payload: Payload
  outlet: string
  isByHand: boolean
}): Promise<Inventory | null> {
  const state = await stateOf({ payload, outlet })
  const now = clockOf(payload).now()
  if (!isByHand && state.lookedAt && now.getTime() - Date.parse(state.lookedAt) < restMs) return null
  const won = await payload.db.updateOne({
    collection: 'inventories',
    where: { and: [{ id: { equals: state.id } }, { fence: { equals: state.fence } }] },
    data: { fence: state.fence + 1, lookedAt: now.toISOString() },
    options: { atomic: true },
  })
  return won ? { ...state, fence: state.fence + 1 } : null
}

/** Writes how far a round came, as long as no other process has begun another since. */
export async function saveRound({ payload, state, data }: { payload: Payload; state: Inventory; data: Partial<Inventory> }): Promise<void> {
  await payload.db.updateOne({
    collection: 'inventories',
    where: { and: [{ id: { equals: state.id } }, { fence: { equals: state.fence } }] },
    data,
    options: { atomic: true },
  })
}

async function stateOf({ payload, outlet }: { payload: Payload; outlet: string }): Promise<Inventory> {
  for (;;) {
    const { docs } = await payload.find({
      pagination: false,
      collection: 'inventories',
      where: { outlet: { equals: outlet } },
      limit: 1,
      depth: 0,
    })
    if (docs[0]) return docs[0]
    try {
      await payload.create({ collection: 'inventories', data: { outlet, fence: 0 }, depth: 0 })
    } catch (error) {
      if (!isDuplicate(error)) throw error
    }
  }
}
