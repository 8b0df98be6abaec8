import type { Payload } from 'payload'
import { checkAlarms } from './checkAlarms.ts'
import { checkStandings } from './checkStandings.ts'
import type { Fault } from './fault.ts'
import type { TextRecord } from './record.ts'

/** What is kept beside a text's record, to be worked with: what stands outside, and what was found there. */
export async function checkBeside({ payload, record }: { payload: Payload; record: TextRecord }): Promise<Fault[]> {
  const everything = { where: { text: { equals: record.text } }, pagination: false, limit: 0, depth: 0 } as const
  const standings = await payload.find({ collection: 'standings', ...everything })
  const alarms = await payload.find({ collection: 'alarms', ...everything })
  return [...checkStandings({ record, standings: standings.docs }), ...checkAlarms({ record, alarms: alarms.docs })]
}
