import type { Store } from './store.ts'

const place = ['sandbox', 'base', 'current'] as const

/** Notes where the sandbox's pages are read, for the processes that serve none themselves. */
export async function notePublicBase(store: Store, base: string, at: Date) {
  const [outlet, kind, id] = place
  await store.put({ outlet, kind, id, facts: { base }, at })
}

/** Where the sandbox's pages are read: told by the process that serves them; null while none ever did. */
export async function publicBase(store: Store): Promise<string | null> {
  const known = await store.get(...place)
  return typeof known?.facts.base === 'string' ? known.facts.base : null
}
