import type { CallContext, Inspected, LookContext, Piece } from '../channel.ts'
import { ChannelError } from '../channelError.ts'
import { type ArticleFields, articleDifferences } from './articleDifferences.ts'
import { callWechat } from './client.ts'
import { itemsOf, newsOf, type WechatNews } from './items.ts'
import { wechatProgress } from './progress.ts'
import { handOver } from './reasons.ts'
import { articleOf } from './receipts.ts'

const pageSize = 20
/** Newer articles are read twenty a call; what lies further back is asked for one by one. */
const pages = 3

/** Reads the articles back, by batchget and getarticle; asks the publishing job why one that is gone is gone (5, 6). */
export async function inspect(context: LookContext, pieces: Piece[]): Promise<Inspected[]> {
  const wanted = new Set(pieces.flatMap(({ externalId }) => articleOf(externalId)?.article ?? []))
  const articles = context.outlet.mode === 'manual' ? new Map<string, WechatNews[]>() : await readArticles(context, wanted)
  const answers: Inspected[] = []
  for (const piece of pieces) answers.push(await judge(context, piece, articles))
  return answers
}

async function readArticles(context: LookContext, wanted: Set<string>): Promise<Map<string, WechatNews[]>> {
  const found = new Map<string, WechatNews[]>()
  // One call a page is only worth it where it may answer for several.
  for (let page = 0; page < pages && wanted.size - found.size > 1; page++) {
    const body = JSON.stringify({ offset: page * pageSize, count: pageSize, no_content: 0 })
    const answer = await callWechat(context, { path: '/cgi-bin/freepublish/batchget', body })
    for (const { id, news } of itemsOf(answer)) if (wanted.has(id)) found.set(id, news)
    if (Number(answer.total_count ?? 0) <= (page + 1) * pageSize) break
  }
  for (const article of wanted) if (!found.has(article)) found.set(article, await readArticle(context, article))
  return found
}

/** The articles of one push; none when the platform has it no more. */
export async function readArticle(context: CallContext, article: string): Promise<WechatNews[]> {
  try {
    return newsOf(await callWechat(context, { path: '/cgi-bin/freepublish/getarticle', body: JSON.stringify({ article_id: article }) }))
  } catch (error) {
    if (error instanceof ChannelError && error.code === 'wechat.53600') return []
    throw error
  }
}

async function judge(context: LookContext, piece: Piece, articles: Map<string, WechatNews[]>): Promise<Inspected> {
  const { publication } = piece
  const named = articleOf(piece.externalId)
  if (!named || context.outlet.mode === 'manual') return { publication, state: 'cannotTell', reason: words.unnamed }
  const news = articles.get(named.article)?.[named.number - 1]
  if (!news || news.isDeleted) return goneBy(context, piece, news)
  const sent = await sentArticle(context, piece.bytesHash)
  if (!sent) return { publication, state: 'cannotTell', reason: words.unsent }
  const differences = articleDifferences({ sent, found: news.fields })
  if (differences.length === 0) return { publication, state: 'same' }
  return { publication, state: 'changed', differences, found: await context.keep(JSON.stringify(news.fields)) }
}

/** The article's JSON as it went into the draft, or as an edit by hand was proved; null where a person made it. */
async function sentArticle(context: LookContext, hash: string): Promise<ArticleFields | null> {
  const bytes = await context.readKept(hash)
  if (!bytes) return null
  try {
    const value: unknown = JSON.parse(bytes.toString())
    return typeof value === 'object' && value !== null && 'content' in value ? (value as ArticleFields) : null
  } catch {
    return null
  }
}

async function goneBy(context: LookContext, piece: Piece, news: WechatNews | undefined): Promise<Inspected> {
  const { publishId } = wechatProgress(piece.progress)
  const status = publishId ? await jobStatus(context, publishId) : null
  const code = status === 6 ? 'wechat.publish.6' : status === 5 ? 'wechat.publish.5' : news ? 'wechat.is_deleted' : 'wechat.53600'
  const found = await context.keep(JSON.stringify({ externalId: piece.externalId, publishId, publish_status: status, ...news?.fields }))
  const reason = status === 6 ? handOver.banned : handOver.deleted
  return { publication: piece.publication, state: 'gone', code, reason, found, isCertain: false }
}

async function jobStatus(context: LookContext, publishId: string): Promise<number | null> {
  try {
    const answer = await callWechat(context, { path: '/cgi-bin/freepublish/get', body: JSON.stringify({ publish_id: publishId }) })
    return typeof answer.publish_status === 'number' ? answer.publish_status : null
  } catch (error) {
    // The platform forgets jobs; that the article is gone it has said already.
    if (error instanceof ChannelError && error.code === 'wechat.53502') return null
    throw error
  }
}

const words = {
  unnamed: {
    zh: '没有平台的文章编号（人工发布），请人工查看。',
    en: 'There is no article id of the platform (it was published by hand): a person has to look.',
  },
  unsent: {
    zh: '文章还在；由人工发布，无法逐字核对。',
    en: 'The article stands; a person published it, so its words cannot be compared.',
  },
}
