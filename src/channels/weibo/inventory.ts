import type { InventoryPage, LookContext } from '../channel.ts'
import type { WeiboAnswer } from './client.ts'
import { readTimeline } from './timeline.ts'

/** The account's timeline, a hundred posts a page; null where its app may not read it. */
export async function inventory(context: LookContext, cursor: string | null): Promise<InventoryPage> {
  if (context.outlet.mode === 'manual' || context.outlet.settings.canReadTimeline !== true) return null
  const page = Number(cursor ?? 1)
  const { posts, isLast } = await readTimeline(context, page)
  return { things: posts.map(thingOf), cursor: isLast ? null : String(page + 1) }
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
