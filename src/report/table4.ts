import { type Table4, table4Parts } from './form.ts'

/** A review or lawsuit as table 4 sees it. */
export type Counted4 = {
  uid: string
  kind: 'review' | 'direct' | 'afterReview'
  openedOn: string
  closedOn: string
  result: 'upheld' | 'corrected' | 'other' | null
}

/** Table 4 of a year: what ended in it by its result, what was still open at its end as 尚未审结. */
export function table4Of({ year, cases }: { year: number; cases: Counted4[] }): Table4 {
  return table4Parts.flatMap(({ key }) => {
    const columns = [0, 1, 2, 3].map((column) => cases.filter((one) => one.kind === key && columnOf({ year, one }) === column).length)
    return [...columns, columns.reduce((sum, number) => sum + number, 0)]
  })
}

/** The column a case counts in, 0 to 3; null when it has nothing to do with the year. */
export function columnOf({ year, one: { openedOn, closedOn, result } }: { year: number; one: Counted4 }): number | null {
  const [first, last] = [`${year}-01-01`, `${year}-12-31`]
  if (openedOn > last || (closedOn && closedOn < first)) return null
  if (!closedOn || closedOn > last || !result) return 3
  return ['upheld', 'corrected', 'other'].indexOf(result)
}
