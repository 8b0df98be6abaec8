import type { Day } from '../disclosure/days.ts'
import { after, updateWindows, type WindowKey } from './standards.ts'

/**
 * `near`: half-way or more to the end of its window. `blank`: nothing was ever there. `drill`: it publishes on a stand-in, so there is nothing to judge.
 * `free`: no rule says how often it is renewed.
 */
export type FreshnessState = 'fresh' | 'near' | 'stale' | 'blank' | 'drill' | 'free'

type Judged = { window: WindowKey | null; lastOn: Day; today: Day; isDrill: boolean }

/** How something stands against its update window: until when the last item keeps it fresh, and whether that is over. Pure. */
export function judgeFreshness({ window, lastOn, today, isDrill }: Judged): { state: FreshnessState; until: Day } {
  if (isDrill) return { state: 'drill', until: '' }
  if (!window) return { state: lastOn ? 'free' : 'blank', until: '' }
  if (!lastOn) return { state: 'blank', until: '' }
  const { most, warn } = updateWindows[window]
  const until = after(lastOn, most)
  if (until < today) return { state: 'stale', until }
  return { state: after(lastOn, warn) < today ? 'near' : 'fresh', until }
}
