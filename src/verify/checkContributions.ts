import type { Contribution } from '../payload-types.ts'
import { hashContribution } from '../review/contributionChain.ts'
import { type Fault, faultsIn } from './fault.ts'
import type { TextRecord } from './record.ts'

/** The chains of contributions hold, and each is at least as long as when it was last decided by. */
export function checkContributions({ text, events, contributions }: TextRecord): Fault[] {
  const fault = faultsIn({
    table: 'contributions',
    text,
    means: 'Who changed this text is not what was written: four eyes cannot be proved.',
  })
  const chains = bySubject(contributions)
  const broken = [...chains].flatMap(([, rows]) => {
    const first = firstBreak(rows)
    return first ? [fault(first.row, first.problem)] : []
  })
  const judgedBy = events.flatMap(({ seq, data }) =>
    Object.entries((data.contributions ?? {}) as Record<string, string>).map(([subject, hash]) => ({ seq, subject, hash })),
  )
  const cut = judgedBy.filter(({ subject, hash }) => !chains.get(subject)?.some((row) => row.hash === hash))
  return [
    ...broken,
    ...cut.map(({ seq, subject }) => fault(subject, `its contributions were cut off: event ${seq} names one that is not there`)),
  ]
}

function firstBreak(rows: Contribution[]): { row: string; problem: string } | null {
  let previous = ''
  for (const [index, row] of rows.entries()) {
    const say = (problem: string) => ({ row: row.uid, problem })
    if (row.id !== row.uid) return say('its id is not its uid')
    if (row.seq !== index + 1) return say(`sequence is ${row.seq}, expected ${index + 1}`)
    if ((row.previous ?? '') !== previous) return say('it does not follow the contribution before it')
    if (hashContribution(row) !== row.hash) return say('a column differs from its hash')
    previous = row.hash
  }
  return null
}

/** In the order given. */
export function bySubject(rows: Contribution[]): Map<string, Contribution[]> {
  const chains = new Map<string, Contribution[]>()
  for (const row of rows) chains.set(row.subject, [...(chains.get(row.subject) ?? []), row])
  return chains
}
