/** Numbers in [0, 1) that follow from a seed: what went wrong once goes wrong again. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** The seed of this run: SEED, or a new one. It is printed with the counts. */
export const seedOfRun = () => Number(process.env.SEED) || Math.floor(Math.random() * 1_000_000)

/** One line of JSON: what docs/reliability.md shows. */
export const tellCount = (count: Record<string, unknown>) => process.stdout.write(`${JSON.stringify(count)}\n`)
