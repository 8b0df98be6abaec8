import { characters, wechatLimits as limits, utf8Bytes } from '../../channels/wechat/limits.ts'
import { nextNumber } from '../nextNumber.ts'
import { jsonOf, type StandInCall, type StandInTools } from '../standIn.ts'
import type { Facts, Thing } from '../store.ts'
import { failure } from './failure.ts'

/** draft/add: one to eight articles, each within the limits of the page. */
export async function addDraft(tools: StandInTools, call: StandInCall): Promise<Record<string, unknown>> {
  const articles = jsonOf(call)?.articles
  if (!Array.isArray(articles)) return failure(47001, 'data format error')
  if (articles.length === 0 || articles.length > limits.articles) return failure(45008, 'article size out of limit')
  for (const article of articles as Facts[]) {
    const refused = await articleError(tools, call, article)
    if (refused) return refused
  }
  const id = `draft-${await nextNumber(tools.store, 'wechat.draft')}`
  await tools.store.put({ outlet: call.outlet, kind: 'wechat.draft', id, facts: { articles: articles.map(cleaned) }, at: tools.now() })
  return { media_id: id }
}

/** draft/batchget: drafts, the newest first. */
export async function listDrafts(tools: StandInTools, call: StandInCall): Promise<Record<string, unknown>> {
  const page = pageOf(jsonOf(call))
  if (!page) return failure(40097, 'invalid args')
  const drafts = await tools.store.list(call.outlet, 'wechat.draft')
  const items = drafts.slice(page.offset, page.offset + page.count).map((draft) => ({
    media_id: draft.id,
    content: { news_item: articlesOf(draft).map((article) => withoutContent(article, page.isBare)) },
    update_time: Math.floor(draft.at.getTime() / 1000),
  }))
  return { total_count: drafts.length, item_count: items.length, item: items }
}

/** The articles of a draft or push. */
export const articlesOf = ({ facts }: Thing): Facts[] => (Array.isArray(facts.articles) ? (facts.articles as Facts[]) : [])

/** What the lists show of an article: everything, or all but its text. */
export const withoutContent = (article: Facts, isBare: boolean): Facts => (isBare ? { ...article, content: '' } : article)

/** `offset` and `count` (1–20) of a list call; null when they are out of bounds. */
export function pageOf(body: Record<string, unknown> | null) {
  const [offset, count] = [Number(body?.offset), Number(body?.count)]
  return Number.isInteger(offset) && offset >= 0 && Number.isInteger(count) && count >= 1 && count <= 20
    ? { offset, count, isBare: body?.no_content === 1 }
    : null
}

async function articleError({ store }: StandInTools, { outlet }: StandInCall, article: Facts) {
  const text = (key: string) => (typeof article[key] === 'string' ? article[key] : '')
  if (!text('title') || characters(text('title')) > limits.title) return failure(45003, 'title size out of limit')
  if (characters(text('author')) > limits.author) return failure(45110, 'author size out of limit')
  if (characters(text('digest')) > limits.digest) return failure(45004, 'description size out of limit')
  if (!text('content')) return failure(44003, 'empty news data')
  if (characters(text('content')) >= limits.contentCharacters || utf8Bytes(text('content')) >= limits.contentBytes)
    return failure(45002, 'content size out of limit')
  if (utf8Bytes(text('content_source_url')) > limits.sourceAddressBytes) return failure(45005, 'link size out of limit')
  const covers = await store.rows('SELECT 1 FROM files WHERE outlet = ? AND id = ?', [outlet, text('thumb_media_id')])
  return covers.length > 0 ? null : failure(40007, 'invalid media_id')
}

/** The platform drops scripts without a word. */
const cleaned = (article: Facts): Facts => ({
  ...article,
  content: String(article.content).replace(/<script[\s\S]*?<\/script>/gi, ''),
})
