import type { Publication } from '../../payload-types.ts'
import type { Day } from '../days.ts'

type Published = Pick<Publication, 'outlet' | 'type' | 'day'>

/** The first day an item stood somewhere it still stands, from its publications in their order; empty once it was withdrawn everywhere, null where it was never out. */
export function outcomeDay(publications: readonly Published[]): Day | null {
  const since = new Map<string, Day>()
  for (const { outlet, type, day } of publications) {
    if (type === 'withdrawal') since.delete(outlet)
    else if (type === 'first') since.set(outlet, day)
  }
  if (publications.length === 0) return null
  return [...since.values()].sort()[0] ?? ''
}
