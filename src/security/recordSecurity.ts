import type { PayloadRequest } from 'payload'
import { clockOf } from '../clock.ts'
import { inTransaction, isDuplicate, WriteConflict } from '../database/inTransaction.ts'
import { idsOf } from '../ids.ts'
import type { SecurityEvent } from '../payload-types.ts'
import { addressOf } from '../requestAddress.ts'
import { actorOf } from '../trail/actorOf.ts'
import type { Actor } from '../trail/chain.ts'
import { hashLink } from '../trail/links.ts'
import { copiesOf, type SecurityBody, type SecurityType } from './event.ts'

type Args = {
  req: PayloadRequest
  type: SecurityType
  /** Who did it. Left out, it is the person behind the request; null for a stranger or the machine itself. */
  actor?: Actor
  /** What, and what changed. Never a password, a secret or a code. */
  data?: Record<string, unknown>
}

/**
 * Adds one event to the security log, in the caller's transaction: it is written with what it tells of, or
 * neither is. Without an open transaction it takes one of its own. There is one chain for the office; of two
 * events that meet at the same place the second's command is run again.
 */
export async function recordSecurity({ req, type, actor, data = {} }: Args): Promise<void> {
  const who = actor === undefined ? await personBehind(req) : actor
  await inTransaction(req, () => append({ req, type, actor: who, data }))
}

const personBehind = async (req: PayloadRequest): Promise<Actor> => (req.user ? actorOf({ req, user: req.user }) : null)

async function append({ req, type, actor, data }: Required<Omit<Args, 'actor'>> & { actor: Actor }): Promise<void> {
  const head = await securityHead(req)
  const body: SecurityBody = {
    schema: 1,
    uid: idsOf(req.payload).next(),
    seq: (head?.seq ?? 0) + 1,
    type,
    at: clockOf(req.payload).now().toISOString(),
    actor,
    ip: addressOf(req),
    data,
    previous: head?.hash ?? '',
  }
  const hashed = hashLink(body)
  try {
    await req.payload.create({
      collection: 'security-events',
      data: { ...copiesOf(body), body: hashed.body, previous: body.previous, hash: hashed.hash },
      depth: 0,
      req,
    })
  } catch (error) {
    if (isDuplicate(error)) throw new WriteConflict('Another security event came first.')
    throw error
  }
}

/** The newest event of the log. */
export async function securityHead(req: PayloadRequest): Promise<SecurityEvent | null> {
  const { docs } = await req.payload.find({
    pagination: false,
    collection: 'security-events',
    sort: '-seq',
    limit: 1,
    depth: 0,
    req,
  })
  return docs[0] ?? null
}
