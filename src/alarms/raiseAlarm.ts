import type { PayloadRequest } from 'payload'
import type { Difference } from '../channels/channel.ts'
import { clockOf } from '../clock.ts'
import { inTransaction, isDuplicate, WriteConflict } from '../database/inTransaction.ts'
import type { Sentence } from '../errors.ts'
import { idsOf } from '../ids.ts'
import type { Alarm, Outlet } from '../payload-types.ts'
import { append } from '../trail/append.ts'
import type { AlarmKind } from './words.ts'

/** What was found at an outlet. `fingerprint` tells two findings about the same thing apart, e.g. the hash of what it says now. */
export type FoundAlarm = {
  outlet: Pick<Outlet, 'uid' | 'name' | 'channel'>
  origin: string
  kind: AlarmKind
  /** The publication, or what the outlet calls a thing nobody explains. */
  about: string
  fingerprint: string
  title: string
  text?: string | null
  publication?: string | null
  delivery?: string | null
  edition?: string | null
  subject?: string | null
  address?: string | null
  code?: string
  reason: Sentence
  differences?: Difference[]
  sent?: string | null
  found: string
}

/**
 * Raises one alarm for one finding, with its event in the text's chain; a finding that is known is only noted as
 * seen again. Nothing else is changed. Returns the alarm and whether it is new.
 */
export function raiseAlarm({ req, found }: { req: PayloadRequest; found: FoundAlarm }): Promise<{ alarm: Alarm; isNew: boolean }> {
  return inTransaction(req, async () => {
    const base = baseOf(found)
    const known = await newestOf({ req, base })
    if (known && !known.passedAt) return { alarm: await seenAgain({ req, alarm: known }), isNew: false }
    const alarm = await create({ req, found, base, episode: (known?.episode ?? 0) + 1 })
    if (found.text) await tell({ req, alarm, found, text: found.text })
    return { alarm, isNew: true }
  })
}

/** Whether a finding has its alarm, and has not passed since. */
export async function isKnown({ req, found }: { req: PayloadRequest; found: FoundAlarm }): Promise<boolean> {
  const known = await newestOf({ req, base: baseOf(found) })
  return known !== null && !known.passedAt
}

const baseOf = ({ outlet, origin, kind, about, fingerprint }: FoundAlarm) => [outlet.uid, origin, kind, about, fingerprint].join(' ')

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

type Made = { req: PayloadRequest; found: FoundAlarm; base: string; episode: number }

async function create({ req, found, base, episode }: Made): Promise<Alarm> {
  const now = clockOf(req.payload).now().toISOString()
  const { outlet, kind, origin, title, reason } = found
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
        outlet: outlet.uid ?? '',
        outletName: outlet.name,
        channel: outlet.channel,
        origin,
        text: found.text ?? '',
        publication: found.publication ?? '',
        delivery: found.delivery ?? '',
        edition: found.edition ?? '',
        subject: found.subject ?? '',
        address: found.address ?? '',
        code: found.code ?? '',
        reason,
        differences: found.differences ?? [],
        sent: found.sent ?? '',
        found: found.found,
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
