import { createHash } from 'node:crypto'
import type { Store } from '../store.ts'

/** A short text that changes whenever anything the pages show has changed. */
export async function stateVersion(store: Store): Promise<string> {
  const things = await store.rows(
    "SELECT outlet, kind, id, facts, settled FROM things WHERE kind NOT IN ('wechat.token', 'base') ORDER BY outlet, kind, id",
  )
  const faults = await store.rows('SELECT * FROM faults ORDER BY outlet, kind, call')
  return createHash('sha256')
    .update(JSON.stringify([things, faults]))
    .digest('hex')
    .slice(0, 16)
}
