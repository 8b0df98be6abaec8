import type { InventoryPage, LookContext } from '../channel.ts'
import { nextCursor, readCursor } from '../shiftingCursor.ts'
import type { WeiboAnswer } from './client.ts'
import { pageSize, readTimeline } from './timeline.ts'

/** The account's timeline, a hundred posts a page; null where its app may not read it. */
export async function inventory(context: LookContext, cursor: string | null): Promise<InventoryPage> {
  if (context.outlet.mode === 'manual' || context.outlet.settings.canReadTimeline !== true) return null
  // The platform counts in whole pages: a place within one is read from its beginning.
  const { offset, total: before } = readCursor(cursor)
  const page = Math.floor(offset / pageSize) + 1
  const { posts, isLast, total } = await readTimeline(context, page)
  const at = { offset: (page - 1) * pageSize, total: before }
  const next = nextCursor({ at, read: pageSize, total })
  return { things: posts.map(thingOf), cursor: isLast && total >= before ? null : next }
}

function thingOf(post: WeiboAnswer) {
  const at = Date.parse(String(post.created_at))
  return {
    id: String(post.idstr),
    title: typeof post.text === 'string' ? post.text : '',
    address: null,
    // The platform shortens the address in a post, and the mark with it.
    edition: null,
    at: Number.isFinite(at) ? new Date(at).toISOString() : null,
    read: async () => JSON.stringify(post),
  }
}
