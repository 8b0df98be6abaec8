import type { WechatAnswer } from './readAnswer.ts'

/** One push in a list of drafts or of published articles. */
export type WechatItem = { id: string; updatedAt: Date; news: WechatNews[] }
export type WechatNews = { sourceAddress: string; url: string; isDeleted: boolean; fields: Record<string, unknown> }

/** The items of draft/batchget and freepublish/batchget, as far as they are of the documented shape. */
export const itemsOf = ({ item }: WechatAnswer): WechatItem[] =>
  records(item).map((entry) => ({
    id: textOf(entry.article_id) || textOf(entry.media_id),
    updatedAt: new Date((typeof entry.update_time === 'number' ? entry.update_time : 0) * 1000),
    news: newsOf(isRecord(entry.content) ? entry.content : {}),
  }))

/** The articles of freepublish/getarticle, or of one item's content. */
export const newsOf = ({ news_item: news }: WechatAnswer): WechatNews[] =>
  records(news).map((entry) => ({
    sourceAddress: textOf(entry.content_source_url),
    url: textOf(entry.url),
    isDeleted: entry.is_deleted === true,
    fields: entry,
  }))

const records = (value: unknown): Record<string, unknown>[] => (Array.isArray(value) ? value.filter(isRecord) : [])
const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null
const textOf = (value: unknown) => (typeof value === 'string' ? value : '')
