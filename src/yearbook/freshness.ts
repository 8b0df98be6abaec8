import type { Day } from '../disclosure/days.ts'
import { after, lastDay, type SheetLimits, spanOf, type WindowKey } from './standards.ts'

/**
 * `near`: so far on that it is told, and not over. `blank`: nothing was ever there. `drill`: it publishes on a stand-in, so there is nothing to judge.
 * `free`: no rule says how often it is renewed.
 */
export type FreshnessState = 'fresh' | 'near' | 'stale' | 'blank' | 'drill' | 'free'

type Judged = { window: WindowKey | null; lastOn: Day; today: Day; isDrill: boolean; limits: SheetLimits }

/** How something stands against its update window: until when the last item keeps it fresh, and whether that is over. Pure. */
export function judgeFreshness({ window, lastOn, today, isDrill, limits }: Judged): { state: FreshnessState; until: Day } {
  if (isDrill) return { state: 'drill', until: '' }
  if (!window) return { state: lastOn ? 'free' : 'blank', until: '' }
  if (!lastOn) return { state: 'blank', until: '' }
  const until = lastDay({ key: window, limits, from: lastOn })
  if (until < today) return { state: 'stale', until }
  const { value, warn } = limits[window]
  return { state: after(lastOn, spanOf(window, warn ?? value)) < today ? 'near' : 'fresh', until }
}
