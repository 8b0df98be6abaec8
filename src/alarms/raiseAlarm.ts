import type { PayloadRequest } from 'payload'
import type { Difference } from '../channels/channel.ts'
import { clockOf } from '../clock.ts'
import { inTransaction, isDuplicate, WriteConflict } from '../database/inTransaction.ts'
import type { Sentence } from '../errors.ts'
import { idsOf } from '../ids.ts'
import type { Alarm, Outlet } from '../payload-types.ts'
import { append } from '../trail/append.ts'
import type { AlarmRecord } from './alarmRecords.ts'
import type { OutletAlarmKind, RecordAlarmKind } from './words.ts'

type Finding = {
  origin: string
  /** The publication, what the outlet calls a thing nobody explains, or the record's office id. */
  about: string
  /** Tells two findings about the same thing apart, e.g. the hash of what it says now, or the day it is due. */
  fingerprint: string
  title: string
  address?: string | null
  code?: string
  reason: Sentence
}

/** What was found at an outlet. */
export type FoundAlarm = Finding & {
  outlet: Pick<Outlet, 'uid' | 'name' | 'channel'>
  kind: OutletAlarmKind
  text?: string | null
  publication?: string | null
  delivery?: string | null
  edition?: string | null
  subject?: string | null
  differences?: Difference[]
  sent?: string | null
  found: string
}

/** What a record of the office gives cause for, such as a date that is near. `about` is its office id. */
export type RecordAlarm = Finding & { register: AlarmRecord; kind: RecordAlarmKind }

type Raised = FoundAlarm | RecordAlarm

/**
 * Raises one alarm for one finding, with its event in the text's chain; a finding that is known is only noted as
 * seen again. Nothing else is changed. Returns the alarm and whether it is new.
 */
export function raiseAlarm({ req, found }: { req: PayloadRequest; found: Raised }): Promise<{ alarm: Alarm; isNew: boolean }> {
  return inTransaction(req, async () => {
    const base = baseOf(found)
    const known = await newestOf({ req, base })
    if (known && !known.passedAt) return { alarm: await seenAgain({ req, alarm: known }), isNew: false }
    const alarm = await create({ req, found, base, episode: (known?.episode ?? 0) + 1 })
    if ('outlet' in found && found.text) await tell({ req, alarm, found, text: found.text })
    return { alarm, isNew: true }
  })
}

/** Whether a finding has its alarm, and has not passed since. */
export async function isKnown({ req, found }: { req: PayloadRequest; found: Raised }): Promise<boolean> {
  const known = await newestOf({ req, base: baseOf(found) })
  return known !== null && !known.passedAt
}

/** What makes two findings one: where, what kind, about what, and which. */
export const baseOf = (found: Raised): string =>
  ['outlet' in found ? found.outlet.uid : found.register, found.origin, found.kind, found.about, found.fingerprint].join(' ')

async function newestOf({ req, base }: { req: PayloadRequest; base: string }): Promise<Alarm | null> {
  const { docs } = await req.payload.find({
    pagination: false,
    collection: 'alarms',
    where: { base: { equals: base } },
    sort: '-episode',
    limit: 1,
    depth: 0,
    req,
  })
  return docs[0] ?? null
}

async function seenAgain({ req, alarm }: { req: PayloadRequest; alarm: Alarm }): Promise<Alarm> {
  const lastSeenAt = clockOf(req.payload).now().toISOString()
  await req.payload.db.updateOne({
    collection: 'alarms',
    where: { id: { equals: alarm.id } },
    data: { lastSeenAt },
    options: { atomic: true },
    req,
  })
  return { ...alarm, lastSeenAt }
}

type Made = { req: PayloadRequest; found: Raised; base: string; episode: number }

async function create({ req, found, base, episode }: Made): Promise<Alarm> {
  const now = clockOf(req.payload).now().toISOString()
  const { kind, origin, title, reason } = found
  try {
    return await req.payload.create({
      collection: 'alarms',
      data: {
        uid: idsOf(req.payload).next(),
        key: `${base} ${episode}`,
        base,
        episode,
        title,
        kind,
        state: 'open',
        origin,
        address: found.address ?? '',
        code: found.code ?? '',
        reason,
        ...('outlet' in found ? outletFacts(found) : { register: found.register, record: found.about }),
        firstSeenAt: now,
        lastSeenAt: now,
      },
      depth: 0,
      req,
    })
  } catch (error) {
    if (isDuplicate(error)) throw new WriteConflict(`Another process raised ${base} first.`)
    throw error
  }
}

const outletFacts = ({ outlet, ...found }: FoundAlarm) => ({
  outlet: outlet.uid ?? '',
  outletName: outlet.name,
  channel: outlet.channel,
  text: found.text ?? '',
  publication: found.publication ?? '',
  delivery: found.delivery ?? '',
  edition: found.edition ?? '',
  subject: found.subject ?? '',
  differences: found.differences ?? [],
  sent: found.sent ?? '',
  found: found.found,
})

const tell = ({ req, alarm, found, text }: { req: PayloadRequest; alarm: Alarm; found: FoundAlarm; text: string }) =>
  append({
    req,
    text,
    type: 'alarm',
    actor: null,
    data: {
      alarm: alarm.uid,
      kind: found.kind,
      outlet: alarm.outlet,
      publication: found.publication ?? null,
      subject: found.subject ?? null,
      code: found.code ?? '',
      reason: found.reason,
      sent: found.sent ?? null,
      found: found.found,
    },
    // The row's own key keeps a finding from being raised twice; a row may go by law, its event stays.
    once: `alarm:${alarm.uid}`,
  })
