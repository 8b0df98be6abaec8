import type { PayloadRequest } from 'payload'
import { mayConfirm } from '../delivery/confirm.ts'
import { mayResume } from '../delivery/pause.ts'
import { requireUser } from './command.ts'
import { refusalOf } from './refusal.ts'
import type { Waiting } from './waiting.ts'
import { waitingAlarms } from './waitingAlarms.ts'
import { waitingDecisions } from './waitingDecisions.ts'
import { waitingGuides } from './waitingGuides.ts'
import { waitingDeliveries, waitingOutlets } from './waitingOutside.ts'
import { waitingReturns } from './waitingReturns.ts'
import { waitingRights } from './waitingRights.ts'

export type WaitingFor = {
  decide: Waiting[]
  returned: Waiting[]
  guides: Waiting[]
  alarms: Waiting[]
  held: Waiting[]
  paused: Waiting[]
  rights: Waiting[]
}

/**
 * What waits for the person: rounds they can decide now, what came back to them, guides to be checked, and, for those who look after
 * outlets, alarms, deliveries that need a person and outlets that rest; for administrators, changes of rights. Oldest first.
 * @throws {FabuError} 401 for strangers and deactivated people.
 */
export async function waitingFor({ req }: { req: PayloadRequest }): Promise<WaitingFor> {
  const user = requireUser(req)
  const confirms = (await refusalOf(() => mayConfirm(req))).length === 0
  const [decide, returned, guides, alarms, held, paused, rights] = await Promise.all([
    waitingDecisions({ req, user }),
    waitingReturns({ req, user }),
    waitingGuides({ req, user }),
    waitingAlarms(req),
    confirms ? waitingDeliveries(req) : [],
    mayResume({ req }) ? waitingOutlets(req) : [],
    waitingRights(req),
  ])
  return { decide, returned, guides, alarms, held, paused, rights }
}
