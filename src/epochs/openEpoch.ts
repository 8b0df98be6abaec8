import type { Payload } from 'payload'
import { clockOf } from '../clock.ts'
import { homeOf } from '../database/home.ts'
import { inTransaction } from '../database/inTransaction.ts'
import { systemRequest } from '../delivery/systemRequest.ts'
import type { Delivery, Epoch } from '../payload-types.ts'
import { newestEpoch } from './newestEpoch.ts'

type Args = {
  payload: Payload
  reason: Exclude<Epoch['reason'], 'initial'>
  /** Until when this database knows what was sent: the moment of the backup. Left out: all it tells of. */
  knownUntil?: Date
}

/** What one cannot be sure of when the database may be older than the outlets. */
const unsure: Delivery['state'][] = ['queued', 'waiting', 'leased', 'unknown', 'held', 'failed']

/**
 * Begins a new epoch in this place. The clock stands still; every delivery that is not proved settled counts as
 * unknown, and remembers what it was. Leases and access tokens of the other house are dropped.
 */
export async function openEpoch({ payload, reason, knownUntil }: Args): Promise<Epoch> {
  const now = clockOf(payload).now()
  const before = await newestEpoch({ payload })
  const since = (knownUntil ?? (await lastChange(payload)) ?? now).toISOString()
  // First of all: from here on nothing is claimed, whatever happens next.
  const data = { number: (before?.number ?? 0) + 1, reason, home: await homeOf(payload), openedAt: now.toISOString() }
  const epoch = await payload.create({ collection: 'epochs', data: { ...data, state: 'standing', since }, depth: 0 })
  let deliveries = 0
  for (;;) {
    const rows = await nextUnsure({ payload, epoch: epoch.number })
    if (rows.length === 0) break
    for (const row of rows) await doubt({ payload, row, reopened: { ...formerly(row), epoch: epoch.number, since, at: now.toISOString() } })
    deliveries += rows.length
  }
  await dropOwnership(payload)
  await payload.db.updateOne({ collection: 'epochs', id: epoch.id, data: { unsure: deliveries } })
  return { ...epoch, unsure: deliveries }
}

/** What a delivery was before it was doubted; one that is doubted a second time keeps its first answer. */
const formerly = ({ state, problem, mustLookUp, reopened }: Delivery) => {
  const earlier = state === 'unknown' ? (reopened as { was?: string; problem?: unknown; mustLookUp?: boolean } | null) : null
  return { was: earlier?.was ?? state, problem: earlier ? earlier.problem : problem, mustLookUp: earlier ? earlier.mustLookUp : mustLookUp }
}

async function nextUnsure({ payload, epoch }: { payload: Payload; epoch: number }): Promise<Delivery[]> {
  const { docs } = await payload.find({
    collection: 'deliveries',
    where: { and: [{ state: { in: unsure } }, { or: [{ doubtedIn: { exists: false } }, { doubtedIn: { less_than: epoch } }] }] },
    sort: 'createdAt',
    limit: 500,
    pagination: false,
    depth: 0,
  })
  return docs
}

const doubt = ({ payload, row, reopened }: { payload: Payload; row: Delivery; reopened: Record<string, unknown> }) =>
  payload.db.updateOne({
    collection: 'deliveries',
    where: { id: { equals: row.id } },
    data: {
      state: 'unknown',
      mustLookUp: true,
      doubtedIn: reopened.epoch,
      reopened,
      nextAt: reopened.at,
      lookups: 0,
      fence: row.fence + 1,
      leaseUntil: null,
      settledAt: null,
    },
    options: { atomic: true },
  })

/** Nobody of the other house renews these any more, and what its tokens are worth is not known. */
async function dropOwnership(payload: Payload): Promise<void> {
  const req = await systemRequest(payload)
  await inTransaction(req, async () => {
    for (const collection of ['leases', 'tokens'] as const) {
      const { docs } = await payload.find({ collection, limit: 0, pagination: false, depth: 0, req })
      for (const { id } of docs) await payload.db.deleteOne({ collection, where: { id: { equals: id } }, req })
    }
  })
}

/** The youngest thing this database tells of. */
async function lastChange(payload: Payload): Promise<Date | null> {
  const { docs } = await payload.find({ collection: 'events', sort: '-at', limit: 1, pagination: false, depth: 0 })
  return docs[0] ? new Date(docs[0].at) : null
}
