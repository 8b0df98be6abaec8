type Options = {
  /** How many are let in at once. */
  atOnce: number
  /** How many may wait; who comes after them is sent away. */
  waiting: number
}

/** Lets a bounded number in, a bounded number wait, and turns the rest away: a flood costs no more than that. */
export function createGate({ atOnce, waiting }: Options) {
  let inside = 0
  const queue: (() => void)[] = []
  return {
    /** Null for who was turned away. */
    async pass<T>(run: () => Promise<T>): Promise<T | null> {
      if (inside >= atOnce) {
        if (queue.length >= waiting) return null
        await new Promise<void>((resolve) => queue.push(resolve))
      }
      inside += 1
      try {
        return await run()
      } finally {
        inside -= 1
        queue.shift()?.()
      }
    },
  }
}
