import { canonicalJson, sha256 } from '../canonicalJson.ts'

/** What a row says in the named columns, as its hash reads it. Missing and empty are the same. */
export const rowFacts = <Row extends object>(row: Row, columns: readonly (keyof Row & string)[]): Record<string, unknown> =>
  Object.fromEntries(columns.map((name) => [name, row[name] ?? '']))

/**
 * The hash of such facts. Kept outside the row (in an event, in the row after it), it shows that a column was changed
 * in the database itself.
 */
export const hashFacts = (facts: Record<string, unknown>): string => sha256(canonicalJson(facts))

/** A date as the databases give it back, as ISO 8601 UTC. What is no date stays as it is, to be found different. */
export function instantOf(value: unknown): string {
  const date = new Date(value as string)
  return Number.isNaN(date.getTime()) ? String(value) : date.toISOString()
}
