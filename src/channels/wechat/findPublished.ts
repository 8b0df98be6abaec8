import type { LookupResult, SendContext } from '../channel.ts'
import { editionOf } from '../editionAddress.ts'
import { held } from '../held.ts'
import { callWechat } from './client.ts'
import { itemsOf } from './items.ts'
import { handOver } from './reasons.ts'
import { receipt } from './receipts.ts'

const pageSize = 20
/** Sixty pushes reach back further than any lost answer; each page is one of 100 calls a day. */
const pages = 3

/** Finds this delivery among the published articles by the edition in their source address; null when it is not there. */
export async function findPublished(context: SendContext): Promise<LookupResult | null> {
  const wanted = context.parts.map(({ edition }) => edition.uid).join(' ')
  for (let page = 0; page < pages; page++) {
    const body = JSON.stringify({ offset: page * pageSize, count: pageSize, no_content: 1 })
    const answer = await callWechat(context, { path: '/cgi-bin/freepublish/batchget', body })
    const found = itemsOf(answer).find(({ news }) => news.map(({ sourceAddress }) => editionOf(sourceAddress) ?? '').join(' ') === wanted)
    if (found?.news.some(({ isDeleted }) => isDeleted)) return held('wechat.deleted', handOver.deleted)
    if (found) {
      const receipts = found.news.map(({ url }, position) => receipt(context, { position, article: found.id, address: url || null }))
      return { state: 'delivered', receipts }
    }
    if (Number(answer.total_count ?? 0) <= (page + 1) * pageSize) return null
  }
  return null
}
