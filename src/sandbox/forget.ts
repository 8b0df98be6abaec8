import type { Store } from './store.ts'

/** Makes the stand-ins forget everything that holds one of these, as a platform that was told to delete something would. */
export async function forget({ store, traces }: { store: Store; traces: string[] }): Promise<void> {
  for (const { outlet, kind, id, facts } of await store.all()) {
    const text = JSON.stringify(facts)
    if (traces.some((trace) => text.includes(trace))) await store.remove(outlet, kind, id)
  }
  await store.scrub()
}
