import type { CallContext } from '../channel.ts'
import { callWeibo, type WeiboAnswer } from './client.ts'

const pageSize = 100

/** One page of the account's own posts, the newest first, counted from 1 (statuses/user_timeline). Needs the right to read it. */
export async function readTimeline(context: CallContext, page: number): Promise<{ posts: WeiboAnswer[]; isLast: boolean }> {
  const query = { count: String(pageSize), page: String(page), trim_user: '0' }
  const answer = await callWeibo(context, { method: 'GET', path: '/2/statuses/user_timeline.json', query })
  const statuses: unknown[] = Array.isArray(answer.statuses) ? answer.statuses : []
  const posts = statuses.filter((status): status is WeiboAnswer => typeof status === 'object' && status !== null)
  return { posts, isLast: posts.length < pageSize || Number(answer.total_number ?? 0) <= page * pageSize }
}
