import type { Payload } from 'payload'
import { passAlarms } from '../alarms/passAlarms.ts'
import { raiseAlarm } from '../alarms/raiseAlarm.ts'
import type { Channel, LookContext, StandingThing } from '../channels/channel.ts'
import { clockOf } from '../clock.ts'
import { keepBytes } from '../delivery/kept.ts'
import { systemRequest } from '../delivery/systemRequest.ts'
import type { Inventory, Outlet } from '../payload-types.ts'
import { explain } from './explain.ts'

/** How long after one page of an inventory the next one is asked for, where asking costs calls of a quota. */
const pageEveryMs = 3600_000

export type Counted = { things: number; unexplained: number; raised: number; isComplete: boolean }

type Args = {
  payload: Payload
  outlet: Outlet
  origin: string
  channel: Channel
  context: LookContext
  state: Inventory
  isAll: boolean
  save: (data: Partial<Inventory>) => Promise<void>
}

/** Goes on through what stands at an outlet, one page a run, or through all of it; what nothing explains raises an alarm. */
export async function takeInventory({ state, isAll, save, ...args }: Args): Promise<Counted> {
  const counted: Counted = { things: 0, unexplained: 0, raised: 0, isComplete: false }
  const { payload, outlet, context, channel } = args
  const now = () => clockOf(payload).now()
  if (!isAll && channel.looks.perDay !== null && now().getTime() - Date.parse(state.pagedAt ?? '1970-01-01') < pageEveryMs) return counted
  const since = await firstDelivery({ payload, outlet: outlet.uid ?? '' })
  // While something is on its way out, what stands there may be ours and not proved yet.
  if (!since || (await isMoving({ payload, outlet: outlet.uid ?? '' }))) return counted
  let cursor = isAll ? null : state.cursor || null
  const startedAt = cursor === null ? now().toISOString() : (state.startedAt ?? now().toISOString())
  for (;;) {
    const page = await channel.inventory(context, cursor)
    if (!page) return counted
    for (const thing of page.things) {
      const judged = await judgeThing({ ...args, thing, since })
      counted.things += 1
      if (judged) counted.unexplained += 1
      if (judged === 'raised') counted.raised += 1
    }
    cursor = page.cursor
    if (cursor === null) await forgetUnseen({ payload, outlet: outlet.uid ?? '', before: startedAt })
    const ended = cursor === null ? { completedAt: now().toISOString() } : {}
    await save({ cursor: cursor ?? '', pagedAt: now().toISOString(), startedAt, ...ended })
    counted.isComplete = cursor === null
    if (cursor === null || !isAll) return counted
  }
}

async function judgeThing({
  payload,
  outlet,
  origin,
  thing,
  since,
}: Omit<Args, 'state' | 'isAll' | 'save'> & { thing: StandingThing; since: Date }) {
  const unexplained = await explain({ payload, outlet, origin, thing, since })
  if (!unexplained) return null
  const bytes = await thing.read()
  const { isNew } = await raiseAlarm({
    req: await systemRequest(payload),
    found: {
      outlet,
      origin,
      kind: thing.fault?.state ?? 'unexplained',
      about: thing.id,
      fingerprint: '',
      title: thing.title,
      text: unexplained.text,
      edition: unexplained.edition,
      subject: thing.id,
      address: thing.address,
      reason: unexplained.reason,
      found: await keepBytes(bytes),
    },
  })
  return isNew ? 'raised' : 'known'
}

/** A whole round has gone by, and what an earlier one found was not there. */
async function forgetUnseen({ payload, outlet, before }: { payload: Payload; outlet: string; before: string }) {
  const req = await systemRequest(payload)
  await passAlarms({
    req,
    where: {
      and: [
        { outlet: { equals: outlet } },
        { or: [{ publication: { equals: '' } }, { publication: { exists: false } }] },
        { lastSeenAt: { less_than: before } },
      ],
    },
  })
}

async function firstDelivery({ payload, outlet }: { payload: Payload; outlet: string }): Promise<Date | null> {
  const { docs } = await payload.find({
    pagination: false,
    collection: 'deliveries',
    where: { outlet: { equals: outlet } },
    sort: 'publishAt',
    limit: 1,
    depth: 0,
  })
  return docs[0] ? new Date(docs[0].publishAt) : null
}

const isMoving = async ({ payload, outlet }: { payload: Payload; outlet: string }): Promise<boolean> =>
  (
    await payload.count({
      collection: 'deliveries',
      where: { and: [{ outlet: { equals: outlet } }, { state: { in: ['leased', 'unknown'] } }] },
    })
  ).totalDocs > 0
