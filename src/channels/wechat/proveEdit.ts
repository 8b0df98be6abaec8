import type { Difference, Receipt, SendContext, SendResult } from '../channel.ts'
import { held } from '../held.ts'
import { type ArticleFields, articleDifferences } from './articleDifferences.ts'
import { readArticle } from './inspect.ts'
import { handOver } from './reasons.ts'
import { articleOf } from './receipts.ts'

/**
 * Reads the articles back and holds them against what the new edition renders to. The same: each is a correction at the
 * same address, proved by what was read. Not the same: held, with every place that still differs, as it is and as it has to be.
 */
export async function proveEdit(context: SendContext, rendered: string[]): Promise<SendResult> {
  const receipts: Receipt[] = []
  const differences: Difference[] = []
  for (const [position, part] of context.parts.entries()) {
    const named = articleOf(part.previous?.externalId)
    if (!named) return held('wechat.correction', handOver.correction)
    const news = (await readArticle(context, named.article))[named.number - 1]
    if (!news || news.isDeleted) return held('wechat.deleted', handOver.deleted)
    const wanted = JSON.parse(rendered[position] ?? '{}') as ArticleFields
    // What is not ours to say (a digest the platform made up) is as it is.
    differences.push(...articleDifferences({ sent: news.fields, found: { ...wanted, digest: wanted.digest ?? news.fields.digest } }))
    receipts.push({
      part: part.index,
      address: part.previous?.address ?? null,
      externalId: part.previous?.externalId ?? null,
      bytesHash: await context.keep(JSON.stringify(news.fields)),
      at: context.now().toISOString(),
    })
  }
  if (differences.length === 0) return { state: 'delivered', receipts }
  return { ...held('wechat.editByHand', handOver.editByHand), differences }
}
