import type { PayloadRequest, Where } from 'payload'
import { alarmKinds, alarmStates, type SettledAs, settlements } from '../alarms/words.ts'
import type { Difference } from '../channels/channel.ts'
import type { Sentence } from '../errors.ts'
import type { Alarm } from '../payload-types.ts'
import { maySettle, whyNotAllowed, whyNotSettle } from '../reconcile/settleAlarm.ts'
import { type Action, action } from './action.ts'
import { commandPath } from './pipelinePath.ts'
import { refusalOf } from './refusal.ts'

/** One alarm as people read it. Instants are UTC. */
export type AlarmView = {
  id: string
  uid: string
  title: string
  subject: string
  address: string | null
  outlet: string
  kind: Sentence & { key: Alarm['kind'] }
  state: Sentence & { key: Alarm['state'] }
  code: string
  reason: Sentence
  differences: Difference[]
  firstSeenAt: string
  lastSeenAt: string
  passedAt: string | null
  settled: (Sentence & { explanation: string; by: string; at: string }) | null
  actions: Action[]
}

/** The alarms that match, the open ones first, with what this person may do about each. */
export async function alarmsOf({ req, where, limit = 100 }: { req: PayloadRequest; where: Where; limit?: number }): Promise<AlarmView[]> {
  const { docs } = await req.payload.find({
    pagination: false,
    collection: 'alarms',
    where,
    sort: ['state', '-firstSeenAt'],
    limit,
    depth: 0,
    req,
  })
  const role = docs.some(({ state }) => state === 'open') ? await refusalOf(() => maySettle(req)) : []
  return docs.map((alarm) => ({ ...factsOf(alarm), actions: settleActions({ req, alarm, role }) }))
}

/** What this person may do about an alarm: say what it was, adopt the piece, take it as withdrawn. */
function settleActions({ req, alarm, role }: { req: PayloadRequest; alarm: Alarm; role: Action['reasons'] }): Action[] {
  if (alarm.state !== 'open') return []
  return choices
    .filter(({ as }) => whyNotSettle({ alarm, as }) === null)
    .map(({ as, label, hint }) =>
      action({
        verb: 'settle',
        label,
        path: commandPath(req, 'alarms', alarm.id, 'settle'),
        body: { as },
        hints: [hint],
        input: { name: 'explanation', label: { zh: '情况说明', en: 'What it was' }, kind: 'words', isRequired: true },
        applies: true,
        reasons: [...role, ...whyNotAllowed({ req, alarm })],
      }),
    )
}

const choices: { as: SettledAs; label: Sentence; hint: Sentence }[] = [
  {
    as: 'adopted',
    label: { zh: '认领', en: 'Adopt it' },
    hint: { zh: '今后视为已说明的内容，不计入统计。', en: 'It is explained from now on, and counts for nothing.' },
  },
  {
    as: 'withdrawn',
    label: { zh: '按已撤下处理', en: 'Take it as withdrawn' },
    hint: { zh: '发布记录自首次发现时起记为撤下。', en: 'The ledger has a withdrawal, from when it was first seen gone.' },
  },
  {
    as: 'resolved',
    label: { zh: '已查明', en: 'It is explained' },
    hint: { zh: '只作记录；情况不变便不再警示。', en: 'Only the record. While it stays so, it raises no further alarm.' },
  },
]

const factsOf = (alarm: Alarm): Omit<AlarmView, 'actions'> => ({
  id: alarm.id,
  uid: alarm.uid ?? '',
  title: alarm.title ?? '',
  subject: alarm.subject ?? '',
  address: alarm.address || null,
  outlet: alarm.outletName || alarm.outlet || '',
  kind: { key: alarm.kind, ...alarmKinds[alarm.kind] },
  state: { key: alarm.state, ...alarmStates[alarm.state] },
  code: alarm.code ?? '',
  reason: (alarm.reason ?? { zh: '', en: '' }) as Sentence,
  differences: (alarm.differences ?? []) as Difference[],
  firstSeenAt: alarm.firstSeenAt,
  lastSeenAt: alarm.lastSeenAt,
  passedAt: alarm.passedAt ?? null,
  settled: alarm.settledAs
    ? { ...settlements[alarm.settledAs], explanation: alarm.explanation ?? '', by: alarm.settledByName ?? '', at: alarm.settledAt ?? '' }
    : null,
})
