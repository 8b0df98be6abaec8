import type { PayloadRequest } from 'payload'
import { clockOf } from '../clock.ts'
import { idsOf } from '../ids.ts'
import type { Delivery, Edition, Outlet } from '../payload-types.ts'
import { mustNotBeSealed } from '../trail/sealOf.ts'
import { expiryOf } from './expiryOf.ts'
import { originOf } from './origin.ts'
import { type DeliveryPart, mayHaveLeft, settledStates } from './states.ts'
import { writeAsSeen } from './writeAsSeen.ts'

type Args = {
  req: PayloadRequest
  edition: Edition
  outlet: Outlet
  action: Delivery['action']
  publishAt: Date
  takeDownAt?: Date | null
  notice?: string
  /** The way the outlet was when what is to be taken down went out there; the way it is now unless given. */
  as?: Pick<Delivery, 'mode' | 'origin'>
}

/**
 * Writes one delivery into the outbox, in the caller's transaction. In order per lane (text × outlet): what
 * has not left yet is superseded, what may have left is waited for.
 */
export async function enqueue({ req, edition, outlet, action, publishAt, takeDownAt, notice, as }: Args): Promise<Delivery> {
  if (action === 'publish') await mustNotBeSealed({ req, text: edition.text })
  const lane = laneOf({ text: edition.text, outlet: outlet.uid ?? '' })
  const earlier = await laneRows({ req, lane })
  const unsettled = earlier.filter(({ state }) => !settledStates.includes(state))
  const remaining = []
  for (const row of unsettled) if (!isInTheWay({ row, action }) || !(await supersede({ req, row }))) remaining.push(row)
  const now = clockOf(req.payload).now()
  return req.payload.create({
    collection: 'deliveries',
    data: {
      uid: idsOf(req.payload).next(),
      title: edition.title,
      lane,
      seq: (earlier.at(-1)?.seq ?? 0) + 1,
      outlet: outlet.uid ?? '',
      outletName: outlet.name,
      channel: outlet.channel,
      mode: as?.mode ?? outlet.mode,
      origin: as?.origin ?? (await originOf({ req, mode: outlet.mode })),
      action,
      parts: [partOf(edition)],
      text: edition.text,
      edition: edition.uid,
      language: edition.language,
      notice: notice ?? '',
      state: remaining.length > 0 ? 'waiting' : 'queued',
      publishAt: publishAt.toISOString(),
      takeDownAt: takeDownAt?.toISOString() ?? null,
      expiresAt: action === 'publish' ? (expiryOf({ edition, takeDownAt, now })?.toISOString() ?? null) : null,
      nextAt: (publishAt > now ? publishAt : now).toISOString(),
      fence: 0,
      attempts: 0,
      lookups: 0,
      retriedMs: 0,
      mustLookUp: false,
      progress: {},
    },
    depth: 0,
    req,
  })
}

/** The order in which one outlet sees one text. */
export const laneOf = ({ text, outlet }: { text: string; outlet: string }) => `${text}@${outlet}`

/** Every delivery of a lane, oldest first. */
export async function laneRows({ req, lane }: { req: PayloadRequest; lane: string }): Promise<Delivery[]> {
  const { docs } = await req.payload.find({
    pagination: false,
    collection: 'deliveries',
    where: { lane: { equals: lane } },
    sort: 'seq',
    limit: 0,
    depth: 0,
    req,
  })
  return docs
}

/**
 * What a newer delivery makes pointless: a publication that has not left; for a withdrawal also one that waits for a
 * person, since what they would put out is to go. A withdrawal itself is never overtaken: it is done first.
 */
const isInTheWay = ({ row, action }: { row: Delivery; action: Delivery['action'] }) =>
  row.action === 'publish' && (!mayHaveLeft(row) || (action === 'withdraw' && row.state === 'held' && !row.mustLookUp))

/** Whether the row is out of the way: a worker that claims it at this moment wins, and the newer one waits. */
export function supersede({ req, row }: { req: PayloadRequest; row: Delivery }): Promise<boolean> {
  const data = { state: 'superseded', fence: row.fence + 1, settledAt: clockOf(req.payload).now().toISOString() } as const
  return writeAsSeen({ payload: req.payload, row, data, req })
}

const partOf = ({ uid, text, item, textCollection, textId, language }: Edition): DeliveryPart => ({
  edition: uid,
  text,
  item,
  textCollection,
  textId,
  language,
})
