import type { ChannelKind } from '../channels/channel.ts'
import type { Publication } from '../payload-types.ts'

/** What counts as one 篇(条) in the annual report. Data, so that an office can change it and say so; see docs/ledger.md. */
export type CountingRule = {
  version: string
  /** Which facts count: by default the first publication at a window, not its corrections. */
  types: Publication['type'][]
  /** Windows that are added together. */
  channels: ChannelKind[]
  /** Windows told beside the sum, never in it. */
  apart: ChannelKind[]
}

/** First publications on website, WeChat and Weibo; what was handed to the city portal is told apart (报送, 采用). */
export const defaultCountingRule: CountingRule = {
  version: '2026-1',
  types: ['first'],
  channels: ['website', 'wechat', 'weibo'],
  apart: ['cityPortal'],
}

/** The office's own rule where it has set one that is whole, else the default. */
export function countingRuleOf(value: unknown): CountingRule {
  const rule = value as Partial<CountingRule> | null | undefined
  const isWhole = rule && typeof rule.version === 'string' && [rule.types, rule.channels, rule.apart].every(Array.isArray)
  return isWhole ? (rule as CountingRule) : defaultCountingRule
}
