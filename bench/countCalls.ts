import type { Payload } from 'payload'

const methods = [
  'find',
  'findOne',
  'findVersions',
  'queryDrafts',
  'count',
  'create',
  'updateOne',
  'createVersion',
  'updateVersion',
  'deleteMany',
  'findGlobal',
] as const
let calls = 0

/** Counts what is asked of an office's database from now on. */
export function watch(payload: Payload) {
  const db = payload.db as unknown as Record<string, (...args: unknown[]) => unknown>
  for (const name of methods) {
    const original = db[name]
    if (!original) continue
    db[name] = (...args) => {
      calls += 1
      return original.apply(db, args)
    }
  }
}

/** How many calls `run` makes. */
export async function countCalls(run: () => Promise<void>): Promise<number> {
  const before = calls
  await run()
  return calls - before
}
