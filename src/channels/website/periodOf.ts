import { endOfShanghaiDay } from '../../clock.ts'
import type { Facts } from '../../snapshot.ts'

/** When what a page says counts: a notice's period, or until when a guide needs no new look. Bounds are ISO instants, empty for open; null for kinds without a time. */
export function periodOf(facts: Facts): { inForceFrom: string; inForceUntil: string } | null {
  switch (facts.kind) {
    case 'notice':
      return { inForceFrom: facts.inForceFrom, inForceUntil: facts.inForceUntil }
    case 'service':
      return { inForceFrom: '', inForceUntil: facts.reviewBy ? endOfShanghaiDay(facts.reviewBy).toISOString() : '' }
    default:
      return null
  }
}
