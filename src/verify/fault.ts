/** Something that is not as it was written. `means` says what it would amount to. */
export type Fault = { record: string; text: string; problem: string; means: string }

/** Says what is wrong with rows of one table, all of one text. */
export const faultsIn =
  ({ table, text, means }: { table: string; text: string; means: string }) =>
  (row: string, problem: string): Fault => ({ record: `${table}/${row}`, text, problem, means })
