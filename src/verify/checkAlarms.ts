import { canonicalJson } from '../canonicalJson.ts'
import type { Alarm } from '../payload-types.ts'
import { type Fault, faultsIn } from './fault.ts'
import type { TextRecord, TrailEvent } from './record.ts'

/** Every alarm about a text is what its event tells, settled exactly when and how a person settled it. */
export function checkAlarms({ record, alarms }: { record: TextRecord; alarms: Alarm[] }): Fault[] {
  const { text, rows, events, sealed } = record
  // A seal forgets the alarms; their events, or what is left of them, still tell that there were some.
  if (sealed.at.length > 0 || rows.some(({ body }) => body === '')) return []
  const fault = faultsIn({ table: 'alarms', text, means: 'What was found outside, or what came of it, is not what happened.' })
  const raised = events.filter(({ type, data }) => type === 'alarm' && data.alarm)
  const wrong = alarms.flatMap((alarm) => {
    const problem = problemOf({ alarm, raised, events })
    return problem ? [fault(alarm.uid ?? alarm.id, problem)] : []
  })
  const missing = raised.filter(({ data }) => !alarms.some(({ uid }) => uid === data.alarm))
  return [...wrong, ...missing.map(({ data }) => fault(String(data.alarm), 'its row is missing'))]
}

const copied = ['kind', 'outlet', 'publication', 'subject', 'code', 'sent', 'found'] as const

type Held = { alarm: Alarm; raised: TrailEvent[]; events: TrailEvent[] }

function problemOf({ alarm, raised, events }: Held): string | null {
  const event = raised.find(({ data }) => data.alarm === alarm.uid)
  if (!event) return 'no event says that it was raised'
  const astray = copied.find((name) => (alarm[name] ?? '') !== (event.data[name] ?? ''))
  if (astray) return `its "${astray}" differs from the event that raised it`
  if (canonicalJson(alarm.reason ?? null) !== canonicalJson(event.data.reason ?? null))
    return 'its "reason" differs from the event that raised it'
  const settled = events.find(({ type, data }) => type === 'alarmSettled' && data.alarm === alarm.uid)
  if ((alarm.state === 'settled') !== Boolean(settled)) return settled ? 'it was settled' : 'no event says that it was settled'
  if (!settled) return null
  const { settledAs, explanation } = settled.data
  const isSame = alarm.settledAs === settledAs && alarm.explanation === explanation && alarm.settledBy === settled.actor?.uid
  return isSame ? null : 'it was settled otherwise'
}
