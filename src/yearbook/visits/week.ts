import { addDays, type Day } from '../../disclosure/days.ts'

/** What came of visiting the site on a day. */
export type VisitDay = { day: Day; visits: number; failed: number }

/** Seven days that end on one. */
export type VisitWeek = { until: Day; visits: number; failed: number; share: number }

/** So many visits a day, well apart, make a week that can be judged (国办秘函〔2019〕19号, 站点无法访问). */
export const visitsADay = 20

/** The seven days that end on a day; the share of visits that failed in per cent. Pure. */
export function weekUntil(days: readonly VisitDay[], until: Day): VisitWeek {
  const since = addDays(until, -6)
  const within = days.filter(({ day }) => day >= since && day <= until)
  const [visits, failed] = [sum(within.map((one) => one.visits)), sum(within.map((one) => one.failed))]
  return { until, visits, failed, share: visits === 0 ? 0 : (failed * 100) / visits }
}

/** Whether a week was looked at often enough to be judged. */
export const isJudgeable = ({ visits }: VisitWeek): boolean => visits >= visitsADay * 7

/** Of the weeks that end on a day that was looked at, the one in which the most failed; null where none can be judged. Pure. */
export const worstWeek = (days: readonly VisitDay[]): VisitWeek | null =>
  days
    .map(({ day }) => weekUntil(days, day))
    .filter(isJudgeable)
    .reduce<VisitWeek | null>((worst, week) => (worst && worst.share >= week.share ? worst : week), null)

const sum = (numbers: number[]) => numbers.reduce((all, one) => all + one, 0)
