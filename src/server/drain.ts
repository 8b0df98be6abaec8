/** Something to finish before the process may end. */
export type Part = { name: string; stop(): Promise<unknown> | unknown }

/** Ctrl-C under npm arrives twice, from the terminal and from npm: within this time it is one wish. */
const sameWish = 1000

/**
 * Ends the process in order when asked to, and with it when the program that started it is gone.
 * A second, later signal ends it at once: the next start carries on from what the database says.
 */
export function drainOnSignal(parts: Part[]): void {
  let askedAt = 0
  const asked = (signal: string) => {
    if (askedAt > 0 && Date.now() - askedAt < sameWish) return
    if (askedAt > 0) process.exit(1)
    askedAt = Date.now()
    console.log(`${signal}: 正在收尾… / finishing what is under way…`)
    drain(parts).then((isClean) => process.exit(isClean ? 0 : 1))
  }
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.on(signal, () => asked(signal))
  process.on('disconnect', () => asked('Parent ended'))
}

/** Stops the parts, the last started first; one that fails does not keep the others from being stopped. */
export async function drain(parts: Part[]): Promise<boolean> {
  let isClean = true
  for (const { name, stop } of parts.toReversed()) {
    try {
      await stop()
    } catch (error) {
      isClean = false
      console.error(`Stopping ${name} failed:`, error)
    }
  }
  return isClean
}
