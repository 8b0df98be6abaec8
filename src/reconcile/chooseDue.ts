/** A piece that stands at an outlet, as the rota sees it. Times are milliseconds. */
export type Seen = { publication: string; publishedAt: number; seenAt: number }

const hourMs = 3600_000

/** What the rota goes by. Pieces younger than `youngMs` are looked at every `dailyMs`, older ones at least every `fullMs`. */
export const rota = { youngMs: 7 * 24 * hourMs, dailyMs: 24 * hourMs, fullMs: 30 * 24 * hourMs, runMs: hourMs / 4 } as const

/** Of the day's calls, how many this run may use: what is left, spread over the runs that are left. Null for any number. */
export function callsNow({ perDay, used, runsLeft }: { perDay: number | null; used: number; runsLeft: number }): number | null {
  if (perDay === null) return null
  return Math.ceil(Math.max(0, perDay - used) / Math.max(1, runsLeft))
}

/** How many old pieces one run has to look at so that all have their turn in time, with a tenth to spare for runs that fall out. */
export const shareOf = (old: number): number => Math.ceil((old * rota.runMs * 1.1) / rota.fullMs)

type Choice = {
  /** Pieces younger than a week that were not looked at for a day, in any order. */
  young: Seen[]
  /** Older ones, in any order. */
  old: Seen[]
  /** How many older ones there are in all. */
  oldCount: number
  now: number
  /** What this run may look at among the old ones; null for any number. */
  calls: number | null
}

/**
 * What one run looks at: the young ones that are due, and of the old ones those not seen for the longest, as many as
 * their share and the outlet's quota allow. Pure. No piece twice, none that was seen within the day.
 */
export function chooseDue({ young, old, oldCount, now, calls }: Choice): Seen[] {
  const isDue = ({ seenAt }: Seen) => now - seenAt >= rota.dailyMs
  const wanted = Math.min(shareOf(oldCount), calls ?? Number.POSITIVE_INFINITY)
  const longestUnseen = old.filter(isDue).sort((one, other) => one.seenAt - other.seenAt || (one.publication < other.publication ? -1 : 1))
  return [...young.filter(isDue), ...longestUnseen.slice(0, wanted)]
}
