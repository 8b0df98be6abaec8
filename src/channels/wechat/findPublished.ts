import type { LookupResult, SendContext } from '../channel.ts'
import { editionOf } from '../editionAddress.ts'
import { held } from '../held.ts'
import { callWechat } from './client.ts'
import { itemsOf, type WechatItem } from './items.ts'
import { wechatProgress } from './progress.ts'
import { handOver } from './reasons.ts'
import { receipt } from './receipts.ts'

const pageSize = 20
/** Each page is one of 100 calls a day; pages that are older than what is looked for are not asked for. */
const pages = 10
/** Two clocks never quite agree. */
const skewMilliseconds = 60_000

/**
 * Finds this delivery among the published articles by the edition in their source address; null when the list was read to
 * its end, or back to before it can have been sent, and it is not there. Less than that proves nothing.
 */
export async function findPublished(context: SendContext): Promise<LookupResult | null> {
  const wanted = context.parts.map(({ edition }) => edition.uid).join(' ')
  for (let page = 0; page < pages; page++) {
    const body = JSON.stringify({ offset: page * pageSize, count: pageSize, no_content: 1 })
    const answer = await callWechat(context, { path: '/cgi-bin/freepublish/batchget', body })
    const items = itemsOf(answer)
    const found = items.find(({ news }) => news.map(({ sourceAddress }) => editionOf(sourceAddress) ?? '').join(' ') === wanted)
    if (found?.news.some(({ isDeleted }) => isDeleted)) return held('wechat.deleted', handOver.deleted)
    if (found) {
      const receipts = found.news.map(({ url }, position) => receipt(context, { position, article: found.id, address: url || null }))
      return { state: 'delivered', receipts }
    }
    if (Number(answer.total_count ?? 0) <= (page + 1) * pageSize || isOlder({ context, items })) return null
  }
  return { state: 'cannotTell', reason: handOver.tooFarBack }
}

/** The newest stand first: what follows was there before ours was submitted, and before the office's knowledge ended. */
function isOlder({ context, items }: { context: SendContext; items: WechatItem[] }): boolean {
  const since = wechatProgress(context.progress).submittedAt ?? context.inDoubt?.since
  const oldest = items.at(-1)?.updatedAt.getTime() ?? 0
  return since !== undefined && oldest > 0 && oldest < Date.parse(since) - skewMilliseconds
}
