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
  const targets = targetsOf(context.parts)
  if (context.outlet.mode === 'manual' || !targets) return held('wechat.recallByHand', handOver.recall)
  if ((await removeAll(context, targets)) === 'forbidden') return held('wechat.recallByHand', handOver.recall)
  return { state: 'delivered', receipts: await receiptsOf(context, targets) }
}

/** Deletes what stands of the parts, to make room for what is sent next; null when it is done, else why a person has to. */
export async function makeRoom(context: SendContext): Promise<Extract<SendResult, { state: 'held' }> | null> {
  const targets = targetsOf(context.parts)
  if (!targets || (await removeAll(context, targets)) === 'forbidden') return held('wechat.recallByHand', handOver.recall)
  return null
}

async function removeAll(context: SendContext, targets: Target[]): Promise<'deleted' | 'forbidden'> {
  for (const target of targets) if (!isDeleted(context, target) && (await remove(context, target)) === 'forbidden') return 'forbidden'
  return 'deleted'
}

/** What became of a deletion whose answer was lost. Deleting again is harmless, so what still stands is simply `absent`. */
export async function lookupRecall(context: SendContext): Promise<LookupResult> {
  const targets = targetsOf(context.parts)
  if (!targets) return { state: 'cannotTell', reason: handOver.recall }
  for (const target of targets) if (!isDeleted(context, target) && !(await isGone(context, target))) return { state: 'absent' }
  return { state: 'delivered', receipts: await receiptsOf(context, targets) }
}

/** One article to be deleted; `number` is its place in the push, from 1. */
type Target = { part: Part; external: string; article: string; number: number }

/** The articles of the parts; null when one was not published through this channel. */
function targetsOf(parts: Part[]): Target[] | null {
  const standing = parts.flatMap((part) => [part.previous, ...(part.beside ?? [])].map((piece) => ({ part, external: piece?.externalId })))
  const targets = standing.flatMap(({ part, external }) => {
    const named = articleOf(external)
    return external && named ? [{ part, external, ...named }] : []
  })
  return targets.length === standing.length ? targets : null
}

async function remove(context: SendContext, target: Target): Promise<'deleted' | 'forbidden'> {
  try {
    await callWechat(context, { path: '/cgi-bin/freepublish/delete', body: requestOf(target), isCommit: true })
  } catch (error) {
    if (!(error instanceof ChannelError)) throw error
    if (error.code === 'wechat.48001') return 'forbidden'
    if (!goneCodes.includes(error.code)) throw error
  }
  await remember(context, { deleted: [...(wechatProgress(context.progress).deleted ?? []), target.external] })
  return 'deleted'
}

async function isGone(context: SendContext, { article, number }: Target): Promise<boolean> {
  try {
    const answer = await callWechat(context, { path: '/cgi-bin/freepublish/getarticle', body: JSON.stringify({ article_id: article }) })
    return newsOf(answer)[number - 1]?.isDeleted ?? false
  } catch (error) {
    if (error instanceof ChannelError && goneCodes.includes(error.code)) return true
    throw error
  }
}

/** One receipt a part: of the article itself, not of the notes beside it. */
const receiptsOf = (context: SendContext, targets: Target[]): Promise<Receipt[]> =>
  Promise.all(
    context.parts.flatMap((part) => {
      const target = targets.find((candidate) => candidate.part === part)
      return target ? [receiptOf(context, target)] : []
    }),
  )

async function receiptOf(context: SendContext, target: Target): Promise<Receipt> {
  const { part, external } = target
  const bytesHash = await context.keep(requestOf(target))
  return { part: part.index, address: part.previous?.address ?? null, externalId: external, bytesHash, at: context.now().toISOString() }
}

const requestOf = ({ article, number }: Target) => JSON.stringify({ article_id: article, index: number })

const isDeleted = ({ progress }: SendContext, { external }: Target) => wechatProgress(progress).deleted?.includes(external) ?? false
