import { resultRows } from '../../disclosure/request/outcomes.ts'
import type { Sentence } from '../../errors.ts'
import { columnHeads, type Profile } from '../form.ts'
import { wordsOfNumber } from '../numbers.ts'

/** What a number in the words of a report may be about: a cell of its tables, or several that add up. `requestFees` is a number of its own. */
export type Subject = {
  /** As a check names it: `T3-r1`. */
  id: string
  cells: string[]
  name: Sentence
  /** What it is told in: things, or money; a cell counts money in units of 10,000 yuan, `requestFees` in yuan. */
  unit: 'count' | 'money'
  /** Rows of results are told in several ways (信息不存在 and 非本机关负责 are both 不掌握), which add up. */
  isResult?: boolean
}

const one = (id: string, cell: string): Subject => ({ id, cells: [cell], name: wordsOfNumber(cell), unit: 'count' })
const sum = (id: string, cells: string[], name: Sentence): Subject => ({ id, cells, name, unit: 'count' })
const row = (key: string): Subject => ({ ...one(`T3-${key}`, `T3.${key}.6`), isResult: true })
const group = (key: string, zh: string, en: string): Subject => ({
  ...sum(
    `T3-${key}`,
    resultRows.filter((one) => one.startsWith(`${key}_`)).map((one) => `T3.${one}.6`),
    { zh: `表三 ${zh} 合计`, en: `Table 3: ${en}, together` },
  ),
  isResult: true,
})

/** Applications as they came, ended, and were carried over, and the kinds of applicant. */
export const received = one('T3-new', 'T3.new.6')
export const ended = one('T3-total', 'T3.total.6')
export const carriedIn = one('T3-carry_in', 'T3.carry_in.6')
export const carriedOut = one('T3-carry_out', 'T3.carry_out.6')
export const applicants = columnHeads.slice(0, 5).map((_, column) => one(`T3-new-${column}`, `T3.new.${column}`))
export const organisations = sum(
  'T3-new-organisations',
  [1, 2, 3, 4, 5].map((column) => `T3.new.${column}`),
  { zh: '表三 本年新收 法人或其他组织合计', en: 'Table 3: received, legal persons and other organisations together' },
)

const groups: Record<string, Subject> = {
  r3: group('r3', '（三）不予公开', '(3) Not disclosed'),
  r4: group('r4', '（四）无法提供', '(4) Could not be provided'),
  r5: group('r5', '（五）不予处理', '(5) Not processed'),
  r6: group('r6', '（六）其他处理', '(6) Otherwise handled'),
}

/** A row of results, or a group of them (`r3`). The form of 2019 prints one row for the three of 其他处理: there each is a part of that. */
export const result = (key: string, profile: Profile): Subject =>
  (profile === '2019-60' && key.startsWith('r6') ? groups.r6 : groups[key]) ?? row(key)

const suitColumns = [
  { zh: '结果维持', en: 'upheld' },
  { zh: '结果纠正', en: 'corrected' },
  { zh: '其他结果', en: 'other results' },
  { zh: '尚未审结', en: 'pending' },
  { zh: '总计', en: 'total' },
]
/** A column (0 维持 to 4 总计) of the reviews, of the lawsuits of one kind, or of both kinds together. */
export function suit(part: 'review' | 'direct' | 'afterReview' | 'suits', column: number): Subject {
  const { zh = '', en = '' } = suitColumns[column] ?? {}
  if (part === 'suits')
    return sum(`T4-suits-${column}`, [`T4.${5 + column}`, `T4.${10 + column}`], {
      zh: `表四 行政诉讼 ${zh}`,
      en: `Table 4: litigation, ${en}`,
    })
  const at = { review: 0, direct: 5, afterReview: 10 }[part] + column
  return one(`T4-${at}`, `T4.${at}`)
}

/** Documents: made, repealed, in force. */
export const documents = (key: 'rules' | 'normative', column: number): Subject => one(`T2-${key}-${column}`, `T2.${key}.${column}`)
export const decisions = (key: 'licence' | 'penalty' | 'coercion'): Subject => one(`T2-${key}`, `T2.${key}.0`)
export const fees: Subject = { ...one('T2-fees', 'T2.fees.0'), unit: 'money' }
export const requestFees: Subject = {
  id: 'F-requestFees',
  cells: ['requestFees'],
  name: { zh: '信息处理费（元）', en: 'Fees for the processing of information (yuan)' },
  unit: 'money',
}
