import type { Reason } from '../errors.ts'
import { type LimitKey, type LimitUnit, standingLimits } from './standards.ts'

/** The most of each that means anything. */
const most: Record<LimitUnit, number> = { days: 366, workingDays: 250, months: 24, count: 100, percent: 100 }

type Given = { limit?: unknown; value?: unknown; warn?: unknown }

/** Why a limit cannot be set like that: it is a whole number its unit knows, and what is told beforehand is told before the end. Pure. */
export function whyNotLimit({ limit, value, warn }: Given): Reason[] {
  const standing = standingLimits[limit as LimitKey]
  // What is no limit at all the field itself refuses.
  if (!standing) return []
  const { unit } = standing
  const isWhole = (one: unknown): one is number => Number.isInteger(one) && Number(one) >= 1 && Number(one) <= most[unit]
  const reasons: Reason[] = []
  if (!isWhole(value))
    reasons.push({
      code: 'limit.value',
      path: 'value',
      zh: `请写 1 到 ${most[unit]} 的整数。`,
      en: `Write a whole number from 1 to ${most[unit]}.`,
    })
  if (warn === null || warn === undefined) return reasons
  if (standing.warn === null)
    reasons.push({ code: 'limit.warn', path: 'warn', zh: '此限值没有提前提醒。', en: 'Nothing is told beforehand of this limit.' })
  else if (!isWhole(warn) || (isWhole(value) && warn > value))
    reasons.push({ code: 'limit.warn', path: 'warn', zh: '提醒须早于期满，为整数。', en: 'It is told before it ends, as a whole number.' })
  return reasons
}
