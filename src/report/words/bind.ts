import type { Amount } from './amounts.ts'
import type { Subject } from './subjects.ts'

/** A stretch of a text by its places. */
export type Place = { from: number; to: number }
/** Something a table counts, where it is said. */
export type Said = Place & { subject: Subject }
/** A number, where it stands. */
export type Numbered = Place & { amount: Amount }
/** What a number was found to be about; a denial and 全部 tell a value without a number. */
export type Bound = Said & { value: number; number: Place | null }

/** Things are counted in these. */
const counted = new Set(['件', '项', '宗', '起', '份', '例', '个', '部', '件次'])
/** A number without a unit belongs to what stands right before it. */
const joins = /^[\s为是共计均各总数量的有:]*$/

/** What a number says in the unit of its cell: things as they are, fees of table 2 in 10,000 yuan, `requestFees` in yuan; null where it is told in a unit it cannot have. */
export function inUnitOf({ unit, id }: Subject, { value, unit: told }: Amount, between: string): number | null {
  if (unit === 'count') return Number.isInteger(value) && (counted.has(told) || (told === '' && joins.test(between))) ? value : null
  if (told !== '元' && told !== '万元') return null
  const isInYuan = id === 'F-requestFees'
  if (isInYuan) return told === '元' ? value : Number((value * 10_000).toFixed(2))
  return told === '万元' ? value : Number((value / 10_000).toFixed(6))
}

/** Whether things that are listed together are of one kind, so that one number may stand for them: rows of results, reviews and lawsuits, decisions. */
export function isOneKind(said: Said[]): boolean {
  const kindOf = ({ id }: Subject) => (/^T3-r/.test(id) ? 'results' : /^T4/.test(id) ? 'suits' : /^T2/.test(id) ? 'initiative' : id)
  return said.length > 1 && new Set(said.map(({ subject }) => kindOf(subject))).size === 1
}

/** Several things that are told by one number, as one. */
export function together(said: Said[]): Said {
  const [first, last] = [said[0], said.at(-1)] as [Said, Said]
  // One thing said twice is one: 通过“依申请公开”栏目收到申请.
  const subjects = [...new Map(said.map(({ subject }) => [subject.id, subject])).values()]
  if (subjects.length === 1) return { ...first, to: last.to }
  const name = { zh: subjects.map((one) => one.name.zh).join(' + '), en: subjects.map((one) => one.name.en).join(' + ') }
  const subject = { ...first.subject, id: subjects.map(({ id }) => id).join('+'), cells: subjects.flatMap(({ cells }) => cells), name }
  return { from: first.from, to: last.to, subject }
}

/**
 * What a denial (未发生, 没有) makes nought: what follows it in its clause, else what stands before it. 没有逾期答复 denies no reply and 未就申请收费 no application: those have to be denied
 * right away, or as received.
 */
export function deniedIn(pending: Said[], { from, to }: Place, text: string): Said[] {
  const canBe = ({ subject: { id }, ...said }: Said) =>
    id === 'T3-new'
      ? /^[收受接新]/.test(text.slice(said.from)) || Math.abs(said.from - to) <= 1
      : id !== 'T3-total' && !id.startsWith('T3-new-')
  const after = pending.filter((said) => said.from >= to && canBe(said))
  return after.length > 0 ? after : pending.filter((said) => said.to <= from && canBe(said))
}
