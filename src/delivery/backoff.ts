const secondsMs = 1000
const firstMs = 15 * secondsMs
const longestMs = 2 * 3600 * secondsMs

/** How long one delivery is retried before it counts as failed, outages not counted. */
export const horizonMs = 7 * 24 * 3600 * secondsMs

/**
 * How long to wait after the n-th failed try (from 1), in milliseconds: doubling from 15 s to two hours, the
 * upper half of it at random so that many deliveries do not come back at once. `random` is in [0, 1).
 */
export function retryDelay(tried: number, random: number): number {
  const full = Math.min(longestMs, firstMs * 2 ** Math.min(30, Math.max(0, tried - 1)))
  return Math.round(full / 2 + (full / 2) * random)
}

const lookupDelays = [30, 120, 600, 3600, 6 * 3600, 24 * 3600]

/** How long to wait before the n-th look-up (from 1) of an unknown outcome, in milliseconds; null when a person has to. */
export function lookupDelay(asked: number): number | null {
  const seconds = lookupDelays[asked - 1]
  return seconds === undefined ? null : seconds * secondsMs
}

/** How long an outlet that is down rests after the n-th failure in a row (from 1), in milliseconds: 30 s to half an hour. */
export const pauseDelay = (failures: number): number => Math.min(30 * 60, 30 * 2 ** Math.min(10, Math.max(0, failures - 1))) * secondsMs

/** The next midnight in Shanghai, when the platforms' daily quotas begin anew. */
export function nextShanghaiMidnight(now: Date): Date {
  const offset = 8 * 3600 * secondsMs
  const day = 24 * 3600 * secondsMs
  return new Date((Math.floor((now.getTime() + offset) / day) + 1) * day - offset)
}
