import type { Payload } from 'payload'

/** Where the SQLite adapter offers to renew the planner's statistics. */
export const optimizeKey = Symbol.for('fabu.optimize')

/** Renews the planner's statistics of a SQLite database; MongoDB keeps its own, and nothing happens. */
export async function optimize(payload: Payload): Promise<void> {
  await (payload.db as unknown as { [optimizeKey]?: () => Promise<void> })[optimizeKey]?.()
}
