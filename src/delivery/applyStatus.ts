import type { Payload, Where } from 'payload'
import type { OutletStatus } from '../channels/channel.ts'
import { clockOf } from '../clock.ts'
import { inTransaction } from '../database/inTransaction.ts'
import { recordPublication } from '../ledger/recordPublications.ts'
import type { Delivery } from '../payload-types.ts'
import { append } from '../trail/append.ts'
import { isDestroyed } from '../trail/sealOf.ts'
import { alarmWithdrawn } from './alarmWithdrawn.ts'
import { systemRequest } from './systemRequest.ts'
import { writeAsSeen } from './writeAsSeen.ts'

/** Answered for a text that is sealed: nothing of the message is to be kept. */
export const sealedAway = '(sealed)'

/**
 * What an outlet's own message changes. 采用 becomes a fact of the ledger, 退回 and what is taken down there an alarm on
 * the text; anything that may prove an unknown outcome brings its look-up forward, which proves it. Idempotent.
 * @returns uid of the delivery it is about, or empty.
 */
export async function applyStatus({ payload, status }: { payload: Payload; status: OutletStatus }): Promise<string> {
  const delivery = await deliveryOf({ payload, status })
  if (!delivery) {
    await hasten({ payload, status })
    return ''
  }
  // What a platform still says of a text the law had destroyed is taken and forgotten: it may repeat its words.
  if (await isDestroyed({ payload, text: delivery.text })) return sealedAway
  await hasten({ payload, status, delivery: delivery.uid ?? '' })
  if (status.state === 'withdrawn' && delivery.action === 'publish' && delivery.state === 'delivered')
    await alarmWithdrawn({ payload, delivery, status })
  // What a platform says of its own publishing job is proved by the look-up.
  if (delivery.channel !== 'cityPortal') return delivery.uid ?? ''
  if (status.state === 'accepted' || status.state === 'published') await recordAdoption({ payload, delivery, status })
  if (status.state === 'rejected' || status.state === 'failed') await alarm({ payload, delivery, status })
  return delivery.uid ?? ''
}

async function deliveryOf({ payload, status }: { payload: Payload; status: OutletStatus }): Promise<Delivery | null> {
  const which: Where | null = status.delivery
    ? { uid: { equals: status.delivery } }
    : status.externalId
      ? { or: [{ externalId: { equals: status.externalId } }, { outletJob: { equals: status.externalId } }] }
      : null
  if (!which) return null
  const { docs } = await payload.find({
    pagination: false,
    collection: 'deliveries',
    where: { and: [which, { outlet: { equals: status.outlet } }] },
    limit: 1,
    depth: 0,
  })
  return docs[0] ?? null
}

/** The look-up of what the message is about comes now; it proves what the message says. */
async function hasten({ payload, status, delivery }: { payload: Payload; status: OutletStatus; delivery?: string }) {
  const { docs } = await payload.find({
    pagination: false,
    collection: 'deliveries',
    where: { and: [{ outlet: { equals: status.outlet } }, { state: { equals: 'unknown' } }] },
    limit: 500,
    depth: 0,
  })
  for (const row of docs) {
    if (row.uid !== delivery && !isAbout(row, status)) continue
    await writeAsSeen({ payload, row, data: { nextAt: clockOf(payload).now().toISOString() } })
  }
}

/** Adapters keep the outlet's ids of what is under way (`publishId`, `msgDataId`) with the delivery. */
const isAbout = ({ progress }: Delivery, { externalId }: OutletStatus) =>
  externalId !== undefined && Object.values((progress ?? {}) as Record<string, unknown>).some((value) => String(value) === externalId)

async function recordAdoption({ payload, delivery, status }: { payload: Payload; delivery: Delivery; status: OutletStatus }) {
  const req = await systemRequest(payload)
  await inTransaction(req, async () => {
    const { docs } = await payload.find({
      pagination: false,
      collection: 'editions',
      where: { uid: { equals: delivery.edition } },
      limit: 1,
      depth: 0,
      req,
    })
    if (!docs[0]) return
    const receipt = {
      part: 0,
      address: status.address ?? null,
      externalId: status.externalId ?? delivery.externalId ?? null,
      bytesHash: '',
      at: status.at,
    }
    await recordPublication({ req, delivery, edition: docs[0], receipt, type: 'adoption' })
  })
}

async function alarm({ payload, delivery, status }: { payload: Payload; delivery: Delivery; status: OutletStatus }) {
  const req = await systemRequest(payload)
  const once = `alarm:${status.outlet}:${status.messageId}`
  await inTransaction(req, async () => {
    const known = await payload.count({ collection: 'events', where: { onceKey: { equals: once } }, req })
    if (known.totalDocs > 0) return
    const data = { delivery: delivery.uid, outlet: delivery.outlet, state: status.state, reason: status.reason ?? '' }
    await append({ req, text: delivery.text, type: 'alarm', actor: null, data, once })
  })
}
