import type { Table2 } from './form.ts'

/** A rule or normative document as table 2 sees it. */
export type Counted2 = { uid: string; kind: 'rules' | 'normative'; formedOn: string; repealedOn: string }
/** What units stated of a year; an item nobody stated is missing, which is not the same as zero. */
export type Stated = Partial<Record<string, number>>

/** Table 2 of a year: documents made and repealed in it and in force at its end, and what units stated. */
export function table2Of({ year, documents, stated }: { year: number; documents: Counted2[]; stated: Stated }): Table2 {
  const [first, last] = [`${year}-01-01`, `${year}-12-31`]
  const within = (day: string) => day >= first && day <= last
  const three = (kind: Counted2['kind']) => {
    const ours = documents.filter((one) => one.kind === kind)
    return [
      ours.filter(({ formedOn }) => within(formedOn)).length,
      ours.filter(({ repealedOn }) => repealedOn !== '' && within(repealedOn)).length,
      ours.filter(({ formedOn, repealedOn }) => formedOn <= last && (repealedOn === '' || repealedOn > last)).length,
    ]
  }
  const one = (key: string) => [stated[key] ?? 0]
  return {
    rules: three('rules'),
    normative: three('normative'),
    licence: one('licence'),
    penalty: one('penalty'),
    coercion: one('coercion'),
    fees: one('fees'),
  }
}
