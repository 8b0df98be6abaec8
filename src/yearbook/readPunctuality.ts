import type { Payload } from 'payload'
import type { Day } from '../disclosure/days.ts'
import { isMessageLate } from '../disclosure/registers/messageDue.ts'
import type { Origin } from '../ledger/count.ts'
import { inYear, validInYear } from '../report/within.ts'
import { type PunctualRow, punctualityOf } from './punctuality.ts'

type Wanted = { payload: Payload; year: number; origin: Origin; today: Day }

/** Applications and messages that came in a year, by month, and whether they were answered in time: one query each. */
export async function readPunctuality({
  payload,
  year,
  origin,
  today,
}: Wanted): Promise<{ applications: PunctualRow[]; messages: PunctualRow[] }> {
  const all = { limit: 0, pagination: false, depth: 0 } as const
  const [requests, messages] = await Promise.all([
    payload.find({
      collection: 'requests',
      where: { and: inYear('receivedOn', year, origin) },
      select: { receivedOn: true, dueOn: true, closedOn: true, state: true, isLate: true },
      ...all,
    }),
    payload.find({
      collection: 'messages',
      where: { and: validInYear('receivedOn', year, origin) },
      select: { receivedOn: true, dueOn: true, repliedOn: true },
      ...all,
    }),
  ])
  const applications = requests.docs.map(({ receivedOn, dueOn, closedOn, state, isLate }) => ({
    receivedOn: receivedOn ?? '',
    dueOn: dueOn ?? '',
    endedOn: closedOn ?? '',
    isAnswered: state === 'replied',
    // What is open says nothing of it yet.
    isLate: closedOn ? isLate === true : Boolean(dueOn && dueOn < today),
  }))
  const asked = messages.docs.map(({ receivedOn, dueOn, repliedOn }) => ({
    receivedOn,
    dueOn: dueOn ?? '',
    endedOn: repliedOn ?? '',
    isAnswered: true,
    isLate: isMessageLate({ dueOn, repliedOn, today }),
  }))
  return { applications: punctualityOf({ year, rows: applications }), messages: punctualityOf({ year, rows: asked }) }
}
