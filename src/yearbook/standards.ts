import { addDays, addMonths, type Day } from '../disclosure/days.ts'
import type { Sentence } from '../errors.ts'

/** What a limit is counted in: days, working days, months as people count them, how many there may be, or a share in per cent. */
export type LimitUnit = 'days' | 'workingDays' | 'months' | 'count' | 'percent'

/** A stretch of days, or of months as people count them. */
export type Span = { days: number } | { months: number }

/** One limit of the sheet as it stands where an office sets none: whose line, how much, from when on it is a warning, and who says so. */
export type StandingLimit = {
  line: string
  unit: LimitUnit
  value: number
  /** From so many days or months on it is told beforehand; null where there is nothing to tell. */
  warn: number | null
  words: Sentence
  source: string
}

const national = '《政府网站与政务新媒体检查指标》（国办秘函〔2019〕19号）'

/** What holds until an office sets its own. Windows of columns bear the names of the columns' update classes; `other` and `static` have none. */
export const standingLimits = {
  home: {
    line: 'W3',
    unit: 'days',
    value: 14,
    warn: 7,
    words: { zh: '首页更新', en: 'Front page renewed' },
    source: `${national}：首页不更新`,
  },
  news: {
    line: 'W4',
    unit: 'days',
    value: 14,
    warn: 7,
    words: { zh: '动态、要闻类栏目更新', en: 'Columns of news renewed' },
    source: `${national}：栏目不更新`,
  },
  notice: {
    line: 'W4',
    unit: 'months',
    value: 6,
    warn: 5,
    words: { zh: '通知公告、政策文件类栏目更新', en: 'Columns of notices and policies renewed' },
    source: `${national}：栏目不更新`,
  },
  plan: {
    line: 'W4',
    unit: 'months',
    value: 12,
    warn: 11,
    words: { zh: '人事、规划类栏目更新', en: 'Columns of personnel and plans renewed' },
    // The indicator says "long not updated"; a year is how monitors read it.
    source: `${national}：应更新未更新；一年为监测通行做法`,
  },
  account: {
    line: 'M2',
    unit: 'days',
    value: 14,
    warn: 7,
    words: { zh: '账号更新', en: 'Accounts renewed' },
    source: `${national}：政务新媒体两周内无更新`,
  },
  unreachable: {
    line: 'W2',
    unit: 'percent',
    value: 5,
    warn: null,
    words: { zh: '一周内访问失败的比例', en: 'Share of visits that fail within a week' },
    source: `${national}：站点无法访问`,
  },
  staleRenewed: {
    line: 'W4',
    unit: 'count',
    value: 5,
    warn: null,
    words: { zh: '超期的动态、通知、政策类栏目', en: 'Stale columns of news, notices and policies' },
    source: `${national}：栏目不更新`,
  },
  staleOthers: {
    line: 'W4',
    unit: 'count',
    value: 10,
    warn: null,
    words: { zh: '超期的其他应更新栏目', en: 'Other stale columns' },
    source: `${national}：栏目不更新`,
  },
  blank: {
    line: 'W4',
    unit: 'count',
    value: 5,
    warn: null,
    words: { zh: '空白栏目', en: 'Blank columns' },
    source: `${national}：栏目不更新`,
  },
  guideLacking: {
    line: 'W6',
    unit: 'count',
    value: 4,
    warn: null,
    words: { zh: '一份办事指南缺少的要素', en: 'Elements one guide lacks' },
    source: `${national}：服务不实用`,
  },
  guides: {
    line: 'W6',
    unit: 'count',
    value: 5,
    warn: null,
    words: { zh: '要素不全的办事指南', en: 'Guides that lack elements' },
    source: `${national}：服务不实用`,
  },
  redLine: {
    line: 'W5',
    unit: 'months',
    value: 3,
    warn: 2,
    words: { zh: '留言未回应的红线', en: 'Red line of an unanswered message' },
    source: `${national}：互动回应差；满两个月提醒为通用值`,
  },
  publicAnswer: {
    line: 'P3',
    unit: 'months',
    value: 2,
    warn: null,
    words: { zh: '公开留言答复', en: 'An answer made public' },
    source: `${national}：扣分项`,
  },
  ipv6: {
    line: 'P10',
    unit: 'percent',
    value: 95,
    warn: null,
    words: { zh: 'IPv6 支持率', en: 'Share of IPv6' },
    source: '《2022年政府信息公开工作年度报告》：IPv6 支持率超过 95%',
  },
  answer: {
    line: '',
    unit: 'months',
    value: 6,
    warn: 1,
    words: { zh: '人工核实记录有效', en: 'What a person looked at holds' },
    // The State Council's office checks every half year; that a look is a month old is told.
    source: `${national}：国务院办公厅每半年检查一次；满一个月提醒为通用值`,
  },
  mend: {
    line: '',
    unit: 'workingDays',
    value: 15,
    warn: null,
    words: { zh: '检测发现问题的整改', en: 'What an inspection found is mended' },
    source: '通用值；未见条文，以本机关规定或者检测单位所定期限为准',
  },
} as const satisfies Record<string, StandingLimit>

export type LimitKey = keyof typeof standingLimits
/** Those that pass with days or months. */
type SpanKey = { [Key in LimitKey]: (typeof standingLimits)[Key]['unit'] extends 'days' | 'months' ? Key : never }[LimitKey]
/** Those that say how often something is renewed. */
export type WindowKey = 'home' | 'news' | 'notice' | 'plan' | 'account'

export const windowKeys: readonly WindowKey[] = ['home', 'news', 'notice', 'plan', 'account']

/** A limit as it holds on a day; `from` is empty where the standing one does. */
export type SheetLimit = Pick<StandingLimit, 'value' | 'warn' | 'source'> & { from: Day }
export type SheetLimits = Record<LimitKey, SheetLimit>

/** A limit the office set, from a day on. */
export type LimitRow = SheetLimit & { limit: string }

const keys = Object.keys(standingLimits) as LimitKey[]

/** The limits that hold on a day: of each the newest row that has begun, else the standing one. Pure. */
export function limitsOn({ rows, today }: { rows: readonly LimitRow[]; today: Day }): SheetLimits {
  const newest = (key: LimitKey) =>
    rows.filter(({ limit, from }) => limit === key && from <= today).sort((one, other) => (one.from < other.from ? 1 : -1))[0]
  return Object.fromEntries(keys.map((key) => [key, limitOf(standingLimits[key], newest(key))])) as SheetLimits
}

/** A shorter limit is told no later than it ends. */
function limitOf({ value, warn, source }: StandingLimit, own: LimitRow | undefined): SheetLimit {
  if (!own) return { value, warn, source, from: '' }
  return { value: own.value, warn: warn === null ? null : Math.min(own.warn ?? warn, own.value), source: own.source, from: own.from }
}

/** Whether an office lets more pass than the standing limit does: of a share that has to be reached, less. */
export const isLaxer = (key: LimitKey, value: number): boolean =>
  key === 'ipv6' ? value < standingLimits[key].value : value > standingLimits[key].value

/** So much of a limit's days or months. */
export const spanOf = (key: SpanKey, count: number): Span => (standingLimits[key].unit === 'days' ? { days: count } : { months: count })

/** The day a span after another. */
export const after = (day: Day, span: Span): Day => ('days' in span ? addDays(day, span.days) : addMonths(day, span.months))

/** The last day a limit lets pass from a day on. */
export const lastDay = <Key extends SpanKey>({ key, limits, from }: { key: Key; limits: Pick<SheetLimits, Key>; from: Day }): Day =>
  after(from, spanOf(key, limits[key].value))
