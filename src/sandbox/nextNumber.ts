import type { Store } from './store.ts'

/** The next number of a row of numbers; no two callers get the same. */
export async function nextNumber(store: Store, name: string, start = 1): Promise<number> {
  const [row] = await store.rows(
    'INSERT INTO sequence (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = value + 1 RETURNING value',
    [name, start],
  )
  return Number(row?.value)
}
