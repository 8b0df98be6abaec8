import type { PayloadRequest } from 'payload'
import { clockOf } from '../clock.ts'
import { showingOutlets } from '../ledger/showingOutlets.ts'
import type { Delivery, Edition, Outlet } from '../payload-types.ts'
import { enqueue, laneOf, laneRows, supersede } from './enqueue.ts'
import { originOf } from './origin.ts'
import { mayHaveLeft, settledStates } from './states.ts'

type Args = { req: PayloadRequest; edition: Edition; notice: string }

/**
 * Orders a text taken back from every outlet that shows it or may be showing it, in the caller's transaction.
 * What has not left yet is only called off: there is nothing to take down. Returns the uids of the deliveries
 * ordered or called off.
 */
export async function orderWithdrawal({ req, edition, notice }: Args): Promise<string[]> {
  const ordered: string[] = []
  for (const { outlet, calledOff, isToTakeDown } of await outletsToClear({ req, text: edition.text })) {
    if (isToTakeDown) {
      const delivery = await enqueue({ req, edition, outlet, action: 'withdraw', publishAt: clockOf(req.payload).now(), notice })
      ordered.push(delivery.uid ?? '')
    } else for (const row of calledOff) if (await supersede({ req, row })) ordered.push(row.uid ?? '')
  }
  return ordered
}

export type ToClear = { outlet: Outlet; calledOff: Delivery[]; isToTakeDown: boolean }

/** Where a text stands or may come to stand, and what has to happen there for it to be gone. */
export async function outletsToClear({ req, text }: { req: PayloadRequest; text: string }): Promise<ToClear[]> {
  const showing = await showingOutlets({ req, text })
  const { docs } = await req.payload.find({
    pagination: false,
    collection: 'deliveries',
    where: { text: { equals: text } },
    sort: 'seq',
    limit: 0,
    depth: 0,
    req,
  })
  const found: ToClear[] = []
  for (const uid of new Set(docs.map((row) => row.outlet))) {
    const { docs: outlets } = await req.payload.find({
      pagination: false,
      collection: 'outlets',
      where: { uid: { equals: uid } },
      limit: 1,
      depth: 0,
      req,
    })
    const [outlet] = outlets
    if (!outlet) continue
    const lane = (await laneRows({ req, lane: laneOf({ text, outlet: uid }) })).filter(({ state }) => !settledStates.includes(state))
    if (lane.some(({ action }) => action === 'withdraw')) continue
    const origin = await originOf({ req, mode: outlet.mode })
    const isToTakeDown = lane.some(mayHaveLeft) || showing.some((shown) => shown.outlet === uid && shown.origin === origin)
    if (isToTakeDown || lane.length > 0) found.push({ outlet, calledOff: lane, isToTakeDown })
  }
  return found
}
