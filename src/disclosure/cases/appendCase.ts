import type { PayloadRequest } from 'payload'
import { clockOf, shanghaiDay } from '../../clock.ts'
import { isDuplicate, WriteConflict } from '../../database/inTransaction.ts'
import { idsOf } from '../../ids.ts'
import type { CaseEvent } from '../../payload-types.ts'
import type { Actor } from '../../trail/chain.ts'
import { type CaseEventBody, type CaseKind, copiesOf, hashCaseEvent } from './caseEvent.ts'

type Args = {
  req: PayloadRequest
  /** The uid of the case. */
  subject: string
  kind: CaseKind
  type: string
  /** The legal day; today in Shanghai where it is left out. */
  day?: string
  actor: Actor
  data?: Record<string, unknown>
  /** The moment it is noted, where the caller writes that elsewhere too. */
  now?: Date
}

/** Adds one event to a case's chain, in the caller's transaction. Two that meet at the same place are told apart: the loser runs again. */
export async function appendCase({
  req,
  subject,
  kind,
  type,
  day,
  actor,
  data = {},
  now = clockOf(req.payload).now(),
}: Args): Promise<CaseEvent> {
  const head = await headOf({ req, subject })
  const body: CaseEventBody = {
    schema: 1,
    uid: idsOf(req.payload).next(),
    subject,
    kind,
    seq: (head?.seq ?? 0) + 1,
    type,
    day: day ?? shanghaiDay(now),
    at: now.toISOString(),
    actor,
    data,
    previous: head?.hash ?? '',
  }
  const { body: bytes, hash } = hashCaseEvent(body)
  try {
    return await req.payload.create({
      collection: 'case-events',
      data: { ...copiesOf(body), place: `${subject} ${body.seq}`, body: bytes, previous: body.previous, hash },
      depth: 0,
      req,
    })
  } catch (error) {
    if (isDuplicate(error)) throw new WriteConflict(`Another event of ${subject} came first.`)
    throw error
  }
}

async function headOf({ req, subject }: { req: PayloadRequest; subject: string }): Promise<CaseEvent | null> {
  const { docs } = await req.payload.find({
    collection: 'case-events',
    where: { subject: { equals: subject } },
    sort: '-seq',
    limit: 1,
    pagination: false,
    depth: 0,
    req,
  })
  return docs[0] ?? null
}
