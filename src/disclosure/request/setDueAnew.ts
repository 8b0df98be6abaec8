import type { PayloadRequest } from 'payload'
import { clockOf, shanghaiDay } from '../../clock.ts'
import { readCalendars } from '../readCalendars.ts'
import { clockEvents, saveRequest } from './requestRow.ts'
import { standingOf } from './standing.ts'
import { endedStates } from './states.ts'

/** Computes every open deadline again: a calendar has arrived or was changed, or a third party's time is over. Returns how many moved. */
export async function setDueAnew({ req }: { req: PayloadRequest }): Promise<number> {
  const { docs } = await req.payload.find({
    collection: 'requests',
    where: { state: { not_in: [...endedStates, 'toConfirm'] } },
    limit: 0,
    pagination: false,
    depth: 0,
    req,
  })
  if (docs.length === 0) return 0
  const calendars = await readCalendars({ payload: req.payload, req })
  const today = shanghaiDay(clockOf(req.payload).now())
  let moved = 0
  for (const row of docs) {
    const { state, dueOn, isDueProvisional } = standingOf({ events: clockEvents(row), calendars, today })
    if (row.state === state && row.dueOn === dueOn && Boolean(row.isDueProvisional) === isDueProvisional) continue
    await saveRequest({ req, row, data: { state, dueOn, isDueProvisional } })
    moved += 1
  }
  return moved
}
