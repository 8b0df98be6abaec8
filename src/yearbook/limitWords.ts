import type { Sentence } from '../errors.ts'
import { type LimitKey, type LimitUnit, type SheetLimits, standingLimits, type WindowKey } from './standards.ts'

/** What a limit is counted in, after its number. */
const unitWords: Record<LimitUnit, Sentence> = {
  days: { zh: ' 天', en: ' days' },
  workingDays: { zh: ' 个工作日', en: ' working days' },
  months: { zh: ' 个月', en: ' months' },
  count: { zh: ' 个', en: '' },
  percent: { zh: '%', en: ' %' },
}

/** So much of a limit: `14 天`. */
export function amountOf(key: LimitKey, value: number): Sentence {
  const { zh, en } = unitWords[standingLimits[key].unit]
  return { zh: `${value}${zh}`, en: `${value}${en}` }
}

/** How often something is to be renewed, as it holds now. */
export function windowWords(key: WindowKey, limits: SheetLimits): Sentence {
  const { words } = standingLimits[key]
  const { zh, en } = amountOf(key, limits[key].value)
  return { zh: `${words.zh}：${zh}内`, en: `${words.en}: within ${en}` }
}
