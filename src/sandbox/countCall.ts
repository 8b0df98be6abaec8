import { shanghaiDay } from '../clock.ts'
import type { Store } from './store.ts'

/** Counts one call of an outlet's day, which begins at midnight in Shanghai. @returns how many it is by now. */
export async function countCall({ store, outlet, call, now }: { store: Store; outlet: string; call: string; now: Date }): Promise<number> {
  const [row] = await store.rows(
    'INSERT INTO counts (outlet, call, day, count) VALUES (?, ?, ?, 1) ON CONFLICT (outlet, call, day) DO UPDATE SET count = count + 1 RETURNING count',
    [outlet, call, shanghaiDay(now)],
  )
  return Number(row?.count)
}
