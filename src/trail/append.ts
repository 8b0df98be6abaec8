import type { PayloadRequest } from 'payload'
import { clockOf } from '../clock.ts'
import { isDuplicate, WriteConflict } from '../database/inTransaction.ts'
import { idsOf } from '../ids.ts'
import type { Event } from '../payload-types.ts'
import { type Actor, copiesOf, type EventBody, type EventType, hashEvent } from './chain.ts'

type Args = {
  req: PayloadRequest
  text: string
  type: EventType
  actor: Actor
  data?: Record<string, unknown>
  /** What may happen once only, e.g. `decided:<review>:<step>:<person>`. */
  once?: string
}

/**
 * Adds one event to a text's chain, in the caller's transaction. Two that meet at the same place do not
 * both get it: the second's command is run again.
 */
export async function append({ req, text, type, actor, data = {}, once }: Args): Promise<Event> {
  const head = await headOf({ req, text })
  const uid = idsOf(req.payload).next()
  const body: EventBody = {
    schema: 1,
    uid,
    text,
    seq: (head?.seq ?? 0) + 1,
    type,
    at: clockOf(req.payload).now().toISOString(),
    actor,
    data,
    once: once ?? uid,
    previous: head?.hash ?? '',
  }
  const hashed = hashEvent(body)
  try {
    return await req.payload.create({
      collection: 'events',
      data: { ...copiesOf(body), body: hashed.body, previous: body.previous, hash: hashed.hash },
      depth: 0,
      req,
    })
  } catch (error) {
    if (isDuplicate(error)) throw new WriteConflict(`Another event of ${text} came first.`)
    throw error
  }
}

/** The newest event of a text's chain. */
export async function headOf({ req, text }: { req: PayloadRequest; text: string }): Promise<Event | null> {
  const { docs } = await req.payload.find({
    pagination: false,
    collection: 'events',
    where: { text: { equals: text } },
    sort: '-seq',
    limit: 1,
    depth: 0,
    req,
  })
  return docs[0] ?? null
}
