import type { Store } from './store.ts'

/**
 * What can be made to go wrong at a stand-in: `error` the next answers carry a code (`45009`, or `http:503`) · `slow` every
 * answer waits (milliseconds) · `drop` the next commits are done and the line is cut before the answer · `delay` publishing
 * takes so many seconds · `reject` what is sent is refused in review · `noRight` the account may not publish by program.
 */
export const faultKinds = ['error', 'slow', 'drop', 'delay', 'reject', 'noRight'] as const
export type FaultKind = (typeof faultKinds)[number]
export type Fault = { kind: FaultKind; call: string; value: string; remaining: number }

type Switch = { store: Store; outlet: string; kind: FaultKind; value?: string; times?: number; call?: string }

/** Switches a fault on. `call` names the path it is about, empty for any; `times` how often it strikes, 1,000,000 for always. */
export async function setFault({ store, outlet, kind, value = '', times = 1_000_000, call = '' }: Switch) {
  await store.rows(
    `INSERT INTO faults (outlet, kind, call, value, remaining) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (outlet, kind, call) DO UPDATE SET value = excluded.value, remaining = excluded.remaining`,
    [outlet, kind, call, value, times],
  )
}

/** Switches every fault of an outlet off. */
export const clearFaults = (store: Store, outlet: string) => store.rows('DELETE FROM faults WHERE outlet = ?', [outlet])

/** The faults in force at an outlet. */
export async function faultsOf(store: Store, outlet: string): Promise<Fault[]> {
  const rows = await store.rows('SELECT * FROM faults WHERE outlet = ? AND remaining > 0 ORDER BY kind', [outlet])
  return rows.map((row) => ({
    kind: String(row.kind) as FaultKind,
    call: String(row.call),
    value: String(row.value),
    remaining: Number(row.remaining),
  }))
}

/** Takes one stroke of a fault, where one is on for this path. @returns its value, or null. */
export async function strike(store: Store, outlet: string, kind: FaultKind, path: string): Promise<string | null> {
  const [row] = await store.rows(
    `UPDATE faults SET remaining = remaining - 1 WHERE rowid = (
       SELECT rowid FROM faults WHERE outlet = ? AND kind = ? AND remaining > 0 AND (call = '' OR instr(?, call) > 0) ORDER BY length(call) DESC LIMIT 1
     ) RETURNING value`,
    [outlet, kind, path],
  )
  return row ? String(row.value) : null
}
