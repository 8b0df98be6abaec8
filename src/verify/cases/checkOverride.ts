import { canonicalJson } from '../../canonicalJson.ts'
import type { CaseEventBody } from '../../disclosure/cases/caseEvent.ts'
import type { ReportOverride } from '../../payload-types.ts'
import { instantOf } from '../../trail/rowHash.ts'

type Asked = { row: ReportOverride; events: CaseEventBody[] }

/** What of an overridden number is not as its chain tells: the number, its reason, its people, and how far it has come. */
export function checkOverride({ row, events }: Asked): string[] {
  const told = toldBy(events)
  const differs = Object.keys(told)
    .filter((column) => plain(kept(row, column as keyof ReportOverride)) !== plain(told[column]))
    .map((column) => `its "${column}" is not what its chain tells`)
  const confirmed = events.find(({ type }) => type === 'overrideConfirmed')
  const isAlone = confirmed && confirmed.actor?.uid === events[0]?.actor?.uid
  return [...differs, ...(isAlone ? ['one person asked and confirmed'] : [])]
}

function toldBy(events: CaseEventBody[]): Record<string, unknown> {
  const [asked] = events
  const decided = events.find(({ type }) => type === 'overrideConfirmed' || type === 'overrideRefused')
  const voided = events.find(({ type }) => type === 'overrideVoided')
  const { year, origin, of, counted, value, reason, bundle } = asked?.data ?? {}
  return {
    ...{ year, origin, of, counted, value, reason, bundle },
    ...{ askedBy: asked?.actor?.uid, askedByName: asked?.actor?.name, askedAt: asked?.at },
    ...{ decidedBy: decided?.actor?.uid, decidedByName: decided?.actor?.name, decidedAt: decided?.at, words: decided?.data.words },
    ...{ voidedBy: voided?.actor?.uid, voidedByName: voided?.actor?.name, voidedAt: voided?.at, voidReason: voided?.data.words },
    state: voided ? 'void' : decided ? (decided.type === 'overrideConfirmed' ? 'confirmed' : 'refused') : 'asked',
  }
}

const kept = (row: ReportOverride, column: keyof ReportOverride): unknown =>
  column.endsWith('At') && row[column] ? instantOf(row[column] as string) : row[column]

const plain = (value: unknown) => canonicalJson(value === undefined || value === '' ? null : value)
