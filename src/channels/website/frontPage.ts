import type { Desk } from './desk.ts'

/** Of each office, as of when this process wrote what leads its home pages, by outlet. */
const written = new WeakMap<object, Map<string, string>>()

/**
 * Writes the home pages by `write` where the office says something else leads than when this process last wrote them; once after each start, since nobody knows what
 * was missed. Where nobody ever said anything, publications alone write them.
 */
export async function renewFrontPage({ desk, write }: { desk: Desk; write: () => Promise<void> }): Promise<void> {
  const { updatedAt } = await desk.payload.findGlobal({ slug: 'front-page', depth: 0 })
  if (!updatedAt) return
  const asOf = String(updatedAt)
  const known = written.get(desk.payload) ?? new Map<string, string>()
  written.set(desk.payload, known)
  if (known.get(desk.outlet) === asOf) return
  await write()
  known.set(desk.outlet, asOf)
}
