import type { Table2 } from './form.ts'

/** A rule or normative document as table 2 sees it. */
export type Counted2 = { uid: string; kind: 'rules' | 'normative'; formedOn: string; repealedOn: string }
/** What units stated of a year; an item nobody stated is missing, which is not the same as zero. */
export type Stated = Partial<Record<string, number>>

/** Table 2 of a year: documents made and repealed in it and in force at its end, and what units stated. */
export function table2Of({ year, documents, stated }: { year: number; documents: Counted2[]; stated: Stated }): Table2 {
  const three = (kind: Counted2['kind']) => {
    const columns = documents.filter((one) => one.kind === kind).flatMap((one) => documentColumns({ year, one }))
    return [0, 1, 2].map((wanted) => columns.filter((column) => column === wanted).length)
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

/** The columns a document counts in: 0 made in the year, 1 repealed in it, 2 in force at its end. */
export function documentColumns({ year, one: { formedOn, repealedOn } }: { year: number; one: Counted2 }): number[] {
  const [first, last] = [`${year}-01-01`, `${year}-12-31`]
  const within = (day: string) => day >= first && day <= last
  const counts = [within(formedOn), within(repealedOn), formedOn <= last && (repealedOn === '' || repealedOn > last)]
  return [0, 1, 2].filter((column) => counts[column])
}
