import type { Receipt, SendContext } from '../channel.ts'
import { ChannelError } from '../channelError.ts'
import { wechatProgress } from './progress.ts'
import type { WechatAnswer } from './readAnswer.ts'

/** The platform's name of one article: `<article_id>:<number>`, numbered from 1 as freepublish/delete counts. */
export const externalId = (article: string, number: number) => `${article}:${number}`

/** Takes an external id apart; null for one that this channel did not give, such as a number a person typed in. */
export function articleOf(external: string | null | undefined): { article: string; number: number } | null {
  const [, article, number] = /^([\w-]{6,}):([1-8])$/.exec(external ?? '') ?? []
  return article && number ? { article, number: Number(number) } : null
}

/** Receipts from a finished job (freepublish/get): one per part, in the draft's order. */
export function receiptsOf(context: SendContext, { article_id: article, article_detail: detail }: WechatAnswer): Receipt[] {
  const items = typeof detail === 'object' && detail !== null && 'item' in detail && Array.isArray(detail.item) ? detail.item : []
  const addresses = new Map<number, string>(items.map(({ idx, article_url: url }) => [Number(idx), String(url)]))
  if (typeof article !== 'string') throw unproved()
  return context.parts.map((_, position) => receipt(context, { position, article, address: addresses.get(position + 1) ?? null }))
}

/** One part's receipt; its hash is that of the article's JSON as it was put into the draft. */
export function receipt(
  context: SendContext,
  { position, article, address }: { position: number; article: string; address: string | null },
): Receipt {
  const part = context.parts[position]
  const bytesHash = wechatProgress(context.progress).articles?.[position] ?? (context.inDoubt ? part?.edition.sha256 : undefined)
  if (!bytesHash || !part) throw unproved()
  return {
    part: part.index,
    address,
    externalId: externalId(article, position + 1),
    bytesHash,
    at: context.now().toISOString(),
    ...replaced(context),
  }
}

/** What was deleted before this was sent in its place. */
function replaced({ progress, action }: SendContext): { replaced?: string[] } {
  const { deleted } = wechatProgress(progress)
  return action === 'publish' && deleted?.length ? { replaced: deleted } : {}
}

const unproved = () =>
  new ChannelError({
    kind: 'retry',
    code: 'wechat.receipt.incomplete',
    message: { zh: '微信的发布结果不完整，稍后再次查询。', en: 'WeChat’s result is incomplete; asking again later.' },
  })
