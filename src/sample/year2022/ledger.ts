import type { EarlierPublication } from '../../ledger/importPublications.ts'
import { spread } from './rows.ts'

type Window = Pick<EarlierPublication, 'outlet' | 'outletName' | 'channel'>

/** Languages the foreign texts of the year were in, in turn. */
const foreign = ['en', 'ja', 'ko', 'fr', 'ar'] as const

/**
 * What the ledger of 2022 holds beside the four texts that went the whole way: with their ten publications on site and WeChat and Weibo it makes the
 * 2,706 of the report, and 248 texts in foreign languages were handed to the city portal.
 */
export function ledger2022(windows: Record<'website' | 'wechat' | 'weibo' | 'cityPortal', Window>): EarlierPublication[] {
  const rows = (
    count: number,
    window: Window,
    titleOf: (index: number) => string,
    languageOf: (index: number) => string,
  ): EarlierPublication[] =>
    spread(count).map((day, index) => ({ ...window, title: titleOf(index), language: languageOf(index), kind: 'article', day }))
  const inChinese = (count: number, window: Window) =>
    rows(
      count,
      window,
      (index) => `外事要闻 ${index + 1}`,
      () => 'zh',
    )
  const inOthers = (count: number, window: Window) =>
    rows(
      count,
      window,
      (index) => `Foreign affairs in brief ${index + 1}`,
      (index) => foreign[index % foreign.length] ?? 'en',
    )
  return [
    ...inChinese(1300, windows.website),
    ...inOthers(248, windows.website),
    ...inChinese(850, windows.wechat),
    ...inChinese(298, windows.weibo),
    ...inOthers(248, windows.cityPortal),
  ]
}
