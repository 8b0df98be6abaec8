import type { Payload } from 'payload'
import { passAlarms } from '../alarms/passAlarms.ts'
import { raiseAlarm } from '../alarms/raiseAlarm.ts'
import type { Channel, LookContext, StandingThing } from '../channels/channel.ts'
import { clockOf } from '../clock.ts'
import { keepBytes } from '../delivery/kept.ts'
import { systemRequest } from '../delivery/systemRequest.ts'
import type { Inventory, Outlet } from '../payload-types.ts'
import { explain } from './explain.ts'

/**
 * Where asking costs calls of a quota: the newest page once an hour, as what is new stands there, and a page further back
 * once in three. Together 32 of the 50 calls a day that looks at a WeChat account may use.
 */
const newestEveryMs = 3600_000
const furtherEveryMs = 3 * newestEveryMs

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

/**
 * Goes on through what stands at an outlet, one page a run, or through all of it; what nothing explains raises an alarm.
 * Where pages cost calls the newest one is looked at first each time, however far back the going-through has come.
 */
export async function takeInventory({ state, isAll, save, ...args }: Args): Promise<Counted> {
  const counted: Counted = { things: 0, unexplained: 0, raised: 0, isComplete: false }
  const { payload, outlet, origin, context, channel } = args
  const now = () => clockOf(payload).now()
  const isCostly = !isAll && channel.looks.perDay !== null
  const pagedAt = Date.parse(state.pagedAt ?? '1970-01-01')
  if (isCostly && now().getTime() - pagedAt < newestEveryMs) return counted
  const since = await firstDelivery({ payload, outlet: outlet.uid ?? '', origin })
  // While something is on its way out, what stands there may be ours and not proved yet.
  if (!since || (await isMoving({ payload, outlet: outlet.uid ?? '' }))) return counted
  let cursor = isAll ? null : state.cursor || null
  const startedAt = cursor === null ? now().toISOString() : (state.startedAt ?? now().toISOString())
  if (isCostly && cursor !== null) {
    const newest = await channel.inventory(context, null)
    await judgeThings({ ...args, things: newest?.things ?? [], since, counted })
    await save({ pagedAt: now().toISOString() })
    if (Math.floor(pagedAt / furtherEveryMs) === Math.floor(now().getTime() / furtherEveryMs)) return counted
  }
  for (;;) {
    const page = await channel.inventory(context, cursor)
    if (!page) return counted
    await judgeThings({ ...args, things: page.things, since, counted })
    cursor = page.cursor
    if (cursor === null) await forgetUnseen({ payload, outlet: outlet.uid ?? '', before: startedAt })
    const ended = cursor === null ? { completedAt: now().toISOString() } : {}
    await save({ cursor: cursor ?? '', pagedAt: now().toISOString(), startedAt, ...ended })
    counted.isComplete = cursor === null
    if (cursor === null || !isAll) return counted
  }
}

type Judging = Omit<Args, 'state' | 'isAll' | 'save'> & { since: Date }

async function judgeThings({ things, counted, ...args }: Judging & { things: StandingThing[]; counted: Counted }): Promise<void> {
  for (const thing of things) {
    const judged = await judgeThing({ ...args, thing })
    counted.things += 1
    if (judged) counted.unexplained += 1
    if (judged === 'raised') counted.raised += 1
  }
}

async function judgeThing({ payload, outlet, origin, thing, since }: Judging & { thing: StandingThing }) {
  const unexplained = await explain({ payload, outlet, origin, thing, since })
  if (!unexplained) return null
  // What the law had destroyed is named by its id alone, and not kept a second time.
  const [title, bytes] = unexplained.isDestroyed ? ['', JSON.stringify({ sealed: thing.id })] : [thing.title, await thing.read()]
  const { isNew } = await raiseAlarm({
    req: await systemRequest(payload),
    found: {
      outlet,
      origin,
      kind: thing.fault?.state ?? 'unexplained',
      about: thing.id,
      fingerprint: '',
      title,
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
        // That the outlet could not be asked is no finding of an inventory.
        { kind: { not_in: ['unasked', 'behind'] } },
      ],
    },
  })
}

/** When Fabu began to publish there in earnest, or to drill: what one of them sent explains nothing of the other. */
async function firstDelivery({ payload, outlet, origin }: { payload: Payload; outlet: string; origin: string }): Promise<Date | null> {
  const { docs } = await payload.find({
    pagination: false,
    collection: 'deliveries',
    where: { and: [{ outlet: { equals: outlet } }, { origin: { equals: origin } }] },
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
