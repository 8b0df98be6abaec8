import type { SendContext } from '../channel.ts'
import { editionOf } from '../editionAddress.ts'
import { callWechat } from './client.ts'
import { itemsOf } from './items.ts'

/** The media_id of the account's draft that holds exactly this delivery's editions; null when there is none. */
export async function findDraft(context: SendContext): Promise<string | null> {
  const answer = await callWechat(context, {
    path: '/cgi-bin/draft/batchget',
    body: JSON.stringify({ offset: 0, count: 20, no_content: 1 }),
  })
  const wanted = context.parts.map(({ edition }) => edition.uid).join(' ')
  const draft = itemsOf(answer).find(({ news }) => news.map(({ sourceAddress }) => editionOf(sourceAddress) ?? '').join(' ') === wanted)
  return draft?.id ?? null
}
