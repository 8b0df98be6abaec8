import type { PayloadRequest } from 'payload'
import { clockOf } from '../clock.ts'
import { mustBeNewest } from '../delivery/mustBeNewest.ts'
import type { Problem } from '../delivery/release.ts'
import type { DeliveryPart } from '../delivery/states.ts'
import { deliveryStates } from '../delivery/words.ts'
import type { Delivery } from '../payload-types.ts'
import type { TextCollection } from '../texts.ts'
import { action } from './action.ts'
import { commandPath, pipelinePath } from './pipelinePath.ts'
import { refusalOf } from './refusal.ts'
import type { Waiting } from './waiting.ts'

/** Deliveries that need a person: held, or failed with nothing newer behind them. */
export async function waitingDeliveries(req: PayloadRequest): Promise<Waiting[]> {
  const { docs } = await req.payload.find({
    pagination: false,
    collection: 'deliveries',
    where: { state: { in: ['held', 'failed'] } },
    sort: 'nextAt',
    limit: 0,
    depth: 0,
    req,
  })
  const lanes = await lanesOf({ req, deliveries: docs.filter(({ state }) => state === 'failed') })
  const waiting: Waiting[] = []
  for (const delivery of docs) {
    const overtaken = await refusalOf(() => mustBeNewest({ delivery, lane: lanes.get(delivery.lane) ?? [] }))
    if (overtaken.length === 0) waiting.push(waits({ req, delivery }))
  }
  return waiting
}

async function lanesOf({ req, deliveries }: { req: PayloadRequest; deliveries: Delivery[] }): Promise<Map<string, Delivery[]>> {
  const lanes = new Map<string, Delivery[]>(deliveries.map(({ lane }) => [lane, []]))
  if (lanes.size === 0) return lanes
  const { docs } = await req.payload.find({
    pagination: false,
    collection: 'deliveries',
    where: { lane: { in: [...lanes.keys()] } },
    limit: 0,
    depth: 0,
    req,
  })
  for (const row of docs) lanes.get(row.lane)?.push(row)
  return lanes
}

function waits({ req, delivery }: { req: PayloadRequest; delivery: Delivery }): Waiting {
  const part = (delivery.parts as DeliveryPart[])[0]
  const problem = delivery.problem as Problem | null
  const { zh, en } = deliveryStates[delivery.state]
  return {
    title: delivery.title ?? '',
    language: delivery.language ?? 'zh',
    // Giving a delivery back to a person sets its next try to that moment.
    since: delivery.settledAt ?? delivery.nextAt,
    href: part ? pipelinePath({ req, collection: part.textCollection as TextCollection, id: part.textId }) : '',
    zh: `${delivery.outletName}${zh}${problem ? `：${problem.zh}` : ''}`,
    en: `${delivery.outletName}, ${en.toLowerCase()}${problem ? `: ${problem.en}` : ''}`,
  }
}

/** Outlets in use that rest: down, or set up wrongly. */
export async function waitingOutlets(req: PayloadRequest): Promise<Waiting[]> {
  const now = clockOf(req.payload).now().toISOString()
  const { docs } = await req.payload.find({
    pagination: false,
    collection: 'outlets',
    where: { and: [{ active: { equals: true } }, { pausedUntil: { greater_than: now } }] },
    sort: 'pausedSince',
    limit: 0,
    depth: 0,
    req,
  })
  return docs.map((outlet) => {
    const problem = outlet.pauseReason as Problem | null
    return {
      title: outlet.name,
      language: '',
      since: outlet.pausedSince ?? outlet.updatedAt,
      href: `${req.payload.config.routes.admin}/collections/outlets/${outlet.id}`,
      zh: problem?.zh ?? '已暂停',
      en: problem?.en ?? 'Paused',
      action: action({
        verb: 'resume',
        label: { zh: `恢复${outlet.name}`, en: `Resume ${outlet.name}` },
        path: commandPath(req, 'outlets', outlet.id, 'resume'),
        applies: true,
        reasons: [],
      }),
    }
  })
}
