import type { PayloadRequest } from 'payload'
import { mayConfirm } from '../delivery/confirm.ts'
import { mayResume } from '../delivery/pause.ts'
import { requireUser } from './command.ts'
import { refusalOf } from './refusal.ts'
import type { Waiting } from './waiting.ts'
import { waitingDecisions } from './waitingDecisions.ts'
import { waitingDeliveries, waitingOutlets } from './waitingOutside.ts'
import { waitingReturns } from './waitingReturns.ts'

export type WaitingFor = { decide: Waiting[]; returned: Waiting[]; held: Waiting[]; paused: Waiting[] }

/**
 * What waits for the person: rounds they can decide now, what came back to them, and, for those who look after
 * outlets, deliveries that need a person and outlets that rest. Oldest first.
 * @throws {FabuError} 401 for strangers and deactivated people.
 */
export async function waitingFor({ req }: { req: PayloadRequest }): Promise<WaitingFor> {
  const user = requireUser(req)
  const confirms = (await refusalOf(() => mayConfirm(req))).length === 0
  const [decide, returned, held, paused] = await Promise.all([
    waitingDecisions({ req, user }),
    waitingReturns({ req, user }),
    confirms ? waitingDeliveries(req) : [],
    mayResume({ req }) ? waitingOutlets(req) : [],
  ])
  return { decide, returned, held, paused }
}
