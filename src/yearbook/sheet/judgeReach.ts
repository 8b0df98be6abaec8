import { isJudgeable, type VisitWeek, visitsADay, weekUntil, worstWeek } from '../visits/week.ts'
import type { SheetFacts } from './facts.ts'
import { type Finding, finding, forPerson } from './finding.ts'

const percent = ({ share }: VisitWeek) => `${Math.round(share * 10) / 10}%`

/**
 * W2: the share of visits that failed in the seven days that end today, each within fifteen seconds; a week of the year in which it was too much is a warning. Fewer than
 * twenty visits a day judge nothing.
 */
export function judgeReach({ visits, today, limits }: SheetFacts): Finding {
  const week = weekUntil(visits, today)
  const worst = worstWeek(visits)
  const most = limits.unreachable.value
  const shown = worst
    ? [{ name: `一年内最差的一周：截至 ${worst.until}，访问 ${worst.visits} 次，失败 ${worst.failed} 次（${percent(worst)}）`, unit: '' }]
    : []
  if (!isJudgeable(week))
    return forPerson(
      `近七天由本机访问 ${week.visits} 次，不足 ${visitsADay * 7} 次，须由人核实`,
      `${week.visits} visits from this machine in seven days, fewer than ${visitsADay * 7}: a person has to see`,
      shown,
    )
  const isBad = week.share >= most
  const wasBad = worst !== null && worst.share >= most
  return finding(
    isBad ? 'red' : wasBad || week.failed > 0 ? 'amber' : 'green',
    `近七天由本机访问 ${week.visits} 次，失败 ${week.failed} 次（${percent(week)}，${most}% 否决）`,
    `${week.visits} visits from this machine in seven days, ${week.failed} failed (${percent(week)}, ${most} % fail)`,
    shown,
  )
}
