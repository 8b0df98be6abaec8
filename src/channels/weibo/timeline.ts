import type { CallContext } from '../channel.ts'
import { callWeibo, type WeiboAnswer } from './client.ts'

/** Posts on one page. */
export const pageSize = 100

/** One page of the account's own posts, the newest first, counted from 1 (statuses/user_timeline). Needs the right to read it. */
export async function readTimeline(context: CallContext, page: number): Promise<{ posts: WeiboAnswer[]; isLast: boolean; total: number }> {
  const query = { count: String(pageSize), page: String(page), trim_user: '0' }
  const answer = await callWeibo(context, { method: 'GET', path: '/2/statuses/user_timeline.json', query })
  const statuses: unknown[] = Array.isArray(answer.statuses) ? answer.statuses : []
  const posts = statuses.filter((status): status is WeiboAnswer => typeof status === 'object' && status !== null)
  const total = Number(answer.total_number ?? 0)
  // The platform leaves posts out of a page it has counted in: a short page is the last one only where nothing is counted.
  return { posts, isLast: total > 0 ? total <= page * pageSize : posts.length < pageSize, total }
}
