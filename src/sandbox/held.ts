import { editionOf } from '../channels/editionAddress.ts'
import type { Store } from './store.ts'
import { articlesOf } from './wechat/drafts.ts'

/** One thing an outlet's stand-in shows the public, or has taken in. */
export type HeldThing = {
  channel: 'wechat' | 'weibo' | 'cityPortal'
  id: string
  title: string
  /** The address of the original as the outlet holds it. */
  sourceAddress: string
  edition: string | null
  state: 'pending' | 'public' | 'refused' | 'withdrawn'
  at: Date
}

/** Everything the stand-ins hold of an outlet, the newest first; drafts are not counted. */
export async function held(store: Store, outlet: string): Promise<HeldThing[]> {
  const pushes = await store.list(outlet, 'wechat.push')
  const posts = await store.list(outlet, 'weibo.post')
  const submissions = await store.list(outlet, 'portal.submission')
  return [
    ...pushes.flatMap((push) =>
      articlesOf(push).map((article, index) => ({
        channel: 'wechat' as const,
        id: `${push.facts.article}:${index + 1}`,
        title: String(article.title),
        ...source(String(article.content_source_url)),
        state: article.is_deleted ? ('withdrawn' as const) : (pushStates[String(push.facts.status)] ?? ('refused' as const)),
        at: push.at,
      })),
    ),
    ...posts.map(({ id, facts, at }) => ({
      channel: 'weibo' as const,
      id,
      title: String(facts.status),
      ...source(String(facts.address)),
      state: 'public' as const,
      at,
    })),
    ...submissions.map(({ id, facts, at }) => {
      const data = facts.data as Record<string, unknown>
      return {
        channel: 'cityPortal' as const,
        id,
        title: String(data.title ?? ''),
        ...source(String(data.url ?? '')),
        state: submissionStates[String(facts.status)] ?? ('pending' as const),
        at,
      }
    }),
  ]
}

const source = (sourceAddress: string) => ({ sourceAddress, edition: editionOf(sourceAddress) })
const pushStates: Record<string, HeldThing['state']> = { 0: 'public', 1: 'pending', 5: 'withdrawn', 6: 'withdrawn' }
const submissionStates: Record<string, HeldThing['state']> = {
  received: 'pending',
  accepted: 'public',
  rejected: 'refused',
  withdrawn: 'withdrawn',
}
