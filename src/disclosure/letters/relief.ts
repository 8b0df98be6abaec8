import type { Outcome } from '../request/outcomes.ts'

/** What somebody may do who does not agree with a reply, and until when, each with its source. */
export const reliefRules = {
  review: { days: 60, source: '《中华人民共和国行政复议法》第二十条' },
  litigation: { months: 6, source: '《中华人民共和国行政诉讼法》第四十六条' },
  /** Where information is withheld by Art. 14 to 16, in whole or in part, review comes before a lawsuit. */
  reviewFirst: { articles: /^第十[四五六]条/, source: '《中华人民共和国行政复议法》第二十三条第一款第（四）项' },
  afterReview: { days: 15, source: '《中华人民共和国行政诉讼法》第四十五条' },
} as const

/** Whether review comes first for an outcome. */
export const isReviewFirst = ({ key, article }: Pick<Outcome, 'key' | 'article'>): boolean =>
  key === 'partly' || reliefRules.reviewFirst.articles.test(article)

/** The sentence on relief a reply ends with. */
export function reliefText(outcome: Pick<Outcome, 'key' | 'article'>): string {
  const { review, litigation, reviewFirst, afterReview } = reliefRules
  const byReview = `可以自收到本告知书之日起${review.days}日内向有管辖权的行政复议机关申请行政复议`
  if (isReviewFirst(outcome))
    return `如对不予公开的决定不服，${byReview}（${review.source}）；依照${reviewFirst.source}，应当先申请行政复议，对行政复议决定不服的，再自收到行政复议决定书之日起${afterReview.days}日内向人民法院提起行政诉讼（${afterReview.source}）。`
  return `如对本告知书不服，${byReview}（${review.source}），或者自收到本告知书之日起${litigation.months}个月内向有管辖权的人民法院提起行政诉讼（${litigation.source}）。`
}
