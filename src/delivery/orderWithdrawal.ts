import type { PayloadRequest } from 'payload'
import { clockOf } from '../clock.ts'
import { showingOutlets } from '../ledger/showingOutlets.ts'
import type { Delivery, Edition, Outlet } from '../payload-types.ts'
import { enqueue, laneOf, laneRows, supersede } from './enqueue.ts'
import { orderByHand } from './orderByHand.ts'
import { originOf } from './origin.ts'
import { mayHaveLeft, settledStates } from './states.ts'

type Args = { req: PayloadRequest; edition: Edition; notice: string }

/**
 * Orders a text taken back from every outlet that shows it or may be showing it, in the caller's transaction.
 * What has not left yet is only called off: there is nothing to take down. What stands outside from before an outlet was
 * switched to drills no program can reach: a person takes it down. Returns the uids of the deliveries ordered or called off.
 */
export async function orderWithdrawal({ req, edition, notice }: Args): Promise<string[]> {
  const ordered: string[] = []
  for (const { outlet, calledOff, isToTakeDown, outside } of await outletsToClear({ req, text: edition.text })) {
    if (outside) {
      const delivery = await orderByHand({ req, edition, outlet, notice, as: outside })
      ordered.push(delivery.uid ?? '')
    } else if (isToTakeDown) {
      const delivery = await enqueue({ req, edition, outlet, action: 'withdraw', publishAt: clockOf(req.payload).now(), notice })
      ordered.push(delivery.uid ?? '')
    } else for (const row of calledOff) if (await supersede({ req, row })) ordered.push(row.uid ?? '')
  }
  return ordered
}

export type ToClear = {
  outlet: Outlet
  calledOff: Delivery[]
  isToTakeDown: boolean
  /** Set where it stands in public, and the outlet is on drills by now: the way it was when that went out. */
  outside?: Pick<Delivery, 'mode' | 'origin'>
}

/** Where a text stands or may come to stand, and what has to happen there for it to be gone; the public first. */
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
    const withdrawals = lane.filter(({ action }) => action === 'withdraw')
    const present = await originOf({ req, mode: outlet.mode })
    const shows = (origin: string) => showing.some((shown) => shown.outlet === uid && shown.origin === origin)
    if (present !== 'live' && shows('live') && !withdrawals.some(({ origin }) => origin === 'live')) {
      const mode = docs.findLast((row) => row.outlet === uid && row.origin === 'live')?.mode ?? 'live'
      found.push({ outlet, calledOff: [], isToTakeDown: true, outside: { mode, origin: 'live' } })
    }
    // One left from a drill is sent again the way the outlet is now; one in public takes nothing down in a drill.
    if (withdrawals.some(({ origin }) => present === 'live' || origin === present)) continue
    const calledOff = lane.filter(({ action }) => action === 'publish')
    const isToTakeDown = calledOff.some(mayHaveLeft) || shows(present)
    if (isToTakeDown || calledOff.length > 0) found.push({ outlet, calledOff, isToTakeDown })
  }
  return found
}
