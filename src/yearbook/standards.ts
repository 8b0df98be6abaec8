import { addDays, addMonths, type Day } from '../disclosure/days.ts'
import type { Sentence } from '../errors.ts'

/** A stretch of days, or of months as people count them. */
export type Span = { days: number } | { months: number }

/** How long something may stand without anything new, from when on that is told, and whose rule it is. */
export type UpdateWindow = { item: 'W3' | 'W4' | 'M2'; most: Span; warn: Span; words: Sentence; source: string }

const national = '《政府网站与政务新媒体检查指标》（国办秘函〔2019〕19号）'

/** Update windows by what they are for. Those of columns bear the names of the columns' update classes; `other` and `static` have none. */
export const updateWindows = {
  home: {
    item: 'W3',
    most: { days: 14 },
    warn: { days: 7 },
    words: { zh: '首页两周内须有更新', en: 'something new on the front page within two weeks' },
    source: `${national}：首页不更新`,
  },
  news: {
    item: 'W4',
    most: { days: 14 },
    warn: { days: 7 },
    words: { zh: '动态、要闻类两周内须有更新', en: 'news within two weeks' },
    source: `${national}：栏目不更新`,
  },
  notice: {
    item: 'W4',
    most: { months: 6 },
    warn: { months: 5 },
    words: { zh: '通知公告、政策文件类六个月内须有更新', en: 'notices and policies within six months' },
    source: `${national}：栏目不更新`,
  },
  plan: {
    item: 'W4',
    most: { months: 12 },
    warn: { months: 11 },
    words: { zh: '人事、规划类一年内须有更新', en: 'personnel and plans within a year' },
    // The indicator says "long not updated"; a year is how monitors read it.
    source: `${national}：应更新未更新；一年为监测通行做法`,
  },
  account: {
    item: 'M2',
    most: { days: 14 },
    warn: { days: 7 },
    words: { zh: '账号两周内须有更新', en: 'something new on an account within two weeks' },
    source: `${national}：政务新媒体两周内无更新`,
  },
} as const satisfies Record<string, UpdateWindow>

export type WindowKey = keyof typeof updateWindows

/** The day a span after another. */
export const after = (day: Day, span: Span): Day => ('days' in span ? addDays(day, span.days) : addMonths(day, span.months))
