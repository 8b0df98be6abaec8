import type { Receipt } from '../channel.ts'

/** What a delivery to Weibo has achieved: one post per part, each a commit of its own. */
export type WeiboProgress = {
  /** Posts that were answered for, by part. */
  posts: Record<string, Receipt>
  /** Posts whose answer is outstanding, by part, and since when. `isDelayed`: the platform said it shows it later. */
  inFlight: Record<string, { at: string; bytesHash: string; isDelayed?: boolean }>
}

/** The progress of this delivery; written by this channel alone, hence of this shape or empty. */
export const weiboProgress = ({ posts, inFlight }: Record<string, unknown>): WeiboProgress => ({
  posts: (posts ?? {}) as WeiboProgress['posts'],
  inFlight: (inFlight ?? {}) as WeiboProgress['inFlight'],
})
