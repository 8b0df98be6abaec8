import type { PayloadRequest } from 'payload'
import type { Difference } from '../channels/channel.ts'
import { mustWait } from '../delivery/byHand.ts'
import { mayConfirm } from '../delivery/confirm.ts'
import { mustBeNewest } from '../delivery/mustBeNewest.ts'
import type { Problem } from '../delivery/release.ts'
import { deliveryActions, deliveryStates } from '../delivery/words.ts'
import type { Sentence } from '../errors.ts'
import type { Delivery, Outlet } from '../payload-types.ts'
import { type Action, action } from './action.ts'
import { commandPath } from './pipelinePath.ts'
import { refusalOf } from './refusal.ts'
import { remedyActions } from './remedyActions.ts'

/** One delivery as people read it. Instants are UTC. */
export type DeliveryView = {
  id: string
  uid: string
  outlet: { uid: string; name: string; channel: string }
  /** `sandbox`, `live` or `manual`, as it was when the delivery was ordered. */
  mode: string
  /** 演练: it goes to the stand-ins and counts for nothing. */
  isDrill: boolean
  origin: Delivery['origin']
  action: Sentence & { key: Delivery['action'] }
  state: Sentence & { key: Delivery['state'] }
  edition: string
  publishAt: string
  takeDownAt: string | null
  /** When it is tried or asked about next by itself; null where nothing will happen. */
  nextAt: string | null
  attempts: number
  lookups: number
  address: string | null
  externalId: string | null
  problem: Sentence | null
  /** Where what stands at the outlet is not what it has to be: as it is, and as it has to be. */
  differences: Difference[]
  /** The outlet rests until then. */
  pausedUntil: string | null
  settledAt: string | null
  settledBy: string
  actions: Action[]
}

/** The deliveries of a text with what the person may do about each. */
export async function deliveryViews({ req, deliveries }: { req: PayloadRequest; deliveries: Delivery[] }): Promise<DeliveryView[]> {
  if (deliveries.length === 0) return []
  const uids = [...new Set(deliveries.map(({ outlet }) => outlet))]
  const { docs } = await req.payload.find({
    pagination: false,
    collection: 'outlets',
    where: { uid: { in: uids } },
    limit: 0,
    depth: 0,
    req,
  })
  const outlets = new Map(docs.map((outlet) => [outlet.uid, outlet]))
  const role = await refusalOf(() => mayConfirm(req))
  return Promise.all(
    deliveries.map(async (delivery) => {
      const lane = deliveries.filter((other) => other.lane === delivery.lane)
      const waits = await refusalOf(() => mustWait(delivery))
      const overtaken = await refusalOf(() => mustBeNewest({ delivery, lane }))
      const applies = waits.length === 0
      const path = (verb: string) => commandPath(req, 'deliveries', delivery.id, verb)
      return {
        ...factsOf({ delivery, outlet: outlets.get(delivery.outlet) }),
        actions: [
          action({
            verb: 'confirm',
            label:
              delivery.action === 'publish'
                ? { zh: '确认已发布', en: 'Confirm it is out' }
                : { zh: '确认已撤下', en: 'Confirm it is down' },
            path: path('confirm'),
            input: {
              name: 'address',
              label: { zh: '公众看到的网址', en: 'Address the public sees' },
              kind: 'address',
              isRequired: delivery.action === 'publish',
            },
            more: [
              { name: 'note', label: { zh: '说明（可不填）', en: 'Note (may be left out)' }, kind: 'words', isRequired: false },
              {
                name: 'evidence',
                label: { zh: '凭证：截图或 PDF（可不填）', en: 'Evidence: a picture or PDF (may be left out)' },
                kind: 'file',
                isRequired: false,
              },
            ],
            applies,
            reasons: [...role, ...waits],
          }),
          ...(await remedyActions({ req, delivery, outlet: outlets.get(delivery.outlet), overtaken })),
          action({
            verb: 'replay',
            label:
              delivery.action === 'publish'
                ? { zh: '未发出，重新发送', en: 'It is not out: send again' }
                : { zh: '仍未撤下，重新撤下', en: 'It is still there: take it down again' },
            path: path('replay'),
            applies,
            reasons: [...role, ...waits, ...(applies ? overtaken : [])],
          }),
        ],
      }
    }),
  )
}

const moving = ['queued', 'unknown'] satisfies Delivery['state'][]

function factsOf({ delivery, outlet }: { delivery: Delivery; outlet: Outlet | undefined }): Omit<DeliveryView, 'actions'> {
  const problem = delivery.problem as Problem | null
  const isMoving = moving.some((state) => state === delivery.state)
  return {
    id: delivery.id,
    uid: delivery.uid ?? '',
    outlet: { uid: delivery.outlet, name: outlet?.name ?? delivery.outletName ?? delivery.outlet, channel: delivery.channel },
    mode: delivery.mode,
    isDrill: delivery.mode === 'sandbox',
    origin: delivery.origin,
    action: { key: delivery.action, ...deliveryActions[delivery.action] },
    state: { key: delivery.state, ...deliveryStates[delivery.state] },
    edition: delivery.edition,
    publishAt: delivery.publishAt,
    takeDownAt: delivery.takeDownAt ?? null,
    nextAt: isMoving ? delivery.nextAt : null,
    attempts: delivery.attempts,
    lookups: delivery.lookups,
    address: delivery.address ?? null,
    externalId: delivery.externalId ?? null,
    problem: problem ? { zh: problem.zh, en: problem.en } : null,
    differences: problem?.differences ?? [],
    pausedUntil: isMoving ? (outlet?.pausedUntil ?? null) : null,
    settledAt: delivery.settledAt ?? null,
    settledBy: delivery.settledBy ?? '',
  }
}
