import type { LookupResult, Part, Receipt, SendContext, SendResult } from '../channel.ts'
import { ChannelError } from '../channelError.ts'
import { held } from '../held.ts'
import { remember } from '../remember.ts'
import { callWechat } from './client.ts'
import { newsOf } from './items.ts'
import { wechatProgress } from './progress.ts'
import { handOver } from './reasons.ts'
import { articleOf } from './receipts.ts'

/** The platform has no such article any more. */
const goneCodes = ['wechat.53600']

/** Deletes the published articles (freepublish/delete, ten a day, irreversible). What is deleted already stays so. */
export async function recall(context: SendContext): Promise<SendResult> {
  if (context.outlet.mode === 'manual') return held('wechat.recallByHand', handOver.recall)
  if (context.parts.some(({ previous }) => !previous?.externalId?.includes(':'))) return held('wechat.recallByHand', handOver.recall)
  const receipts: Receipt[] = []
  for (const part of context.parts) {
    const result = await recallPart(context, part)
    if ('state' in result) return result
    receipts.push(result)
  }
  return { state: 'delivered', receipts }
}

async function recallPart(context: SendContext, part: Part): Promise<Receipt | SendResult> {
  const { external, body } = requestOf(part)
  const deleted = wechatProgress(context.progress).deleted ?? []
  const bytesHash = await context.keep(body)
  if (!deleted.includes(external)) {
    try {
      await callWechat(context, { path: '/cgi-bin/freepublish/delete', body, isCommit: true })
    } catch (error) {
      if (!(error instanceof ChannelError)) throw error
      if (error.code === 'wechat.48001') return held('wechat.recallByHand', handOver.recall)
      if (!goneCodes.includes(error.code)) throw error
    }
    await remember(context, { deleted: [...deleted, external] })
  }
  return { part: part.index, address: part.previous?.address ?? null, externalId: external, bytesHash, at: context.now().toISOString() }
}

/** What became of a deletion whose answer was lost. Deleting again is harmless, so what still stands is simply `absent`. */
export async function lookupRecall(context: SendContext): Promise<LookupResult> {
  const receipts: Receipt[] = []
  for (const part of context.parts) {
    if (!part.previous?.externalId?.includes(':')) return { state: 'cannotTell', reason: handOver.recall }
    const { external, body } = requestOf(part)
    if (!(await isGone(context, external))) return { state: 'absent' }
    const bytesHash = await context.keep(body)
    receipts.push({ part: part.index, address: part.previous.address, externalId: external, bytesHash, at: context.now().toISOString() })
  }
  return { state: 'delivered', receipts }
}

async function isGone(context: SendContext, external: string) {
  if (wechatProgress(context.progress).deleted?.includes(external)) return true
  const { article, number } = articleOf(external)
  try {
    const answer = await callWechat(context, { path: '/cgi-bin/freepublish/getarticle', body: JSON.stringify({ article_id: article }) })
    return newsOf(answer)[number - 1]?.isDeleted ?? true
  } catch (error) {
    if (error instanceof ChannelError && goneCodes.includes(error.code)) return true
    throw error
  }
}

function requestOf({ previous }: Part) {
  const external = previous?.externalId ?? ''
  const { article, number } = articleOf(external)
  return { external, body: JSON.stringify({ article_id: article, index: number }) }
}
