type Options = {
  /** How many may pass within a window. */
  most: number
  windowMs: number
  /** How many senders are told apart at once. */
  senders?: number
}

/**
 * Counts what comes from each sender in a window of time, in this process. A flood from many senders forgets the oldest
 * of them first, so that it costs no more memory than that.
 */
export function limitRate({ most, windowMs, senders = 10_000 }: Options) {
  const seen = new Map<string, { began: number; count: number }>()
  return {
    /** Seconds until the sender may come again; 0 for one who may pass. */
    waitFor(sender: string, now: Date): number {
      const at = now.getTime()
      const known = seen.get(sender)
      // A clock that was set back begins a new window.
      const window = known && at >= known.began && at < known.began + windowMs ? known : { began: at, count: 0 }
      window.count += 1
      seen.delete(sender)
      seen.set(sender, window)
      if (seen.size > senders) seen.delete(seen.keys().next().value ?? '')
      return window.count > most ? Math.ceil((window.began + windowMs - at) / 1000) : 0
    },
  }
}
