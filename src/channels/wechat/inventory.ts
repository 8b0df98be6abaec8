import type { InventoryPage, LookContext } from '../channel.ts'
import { editionOf } from '../editionAddress.ts'
import { nextCursor, readCursor } from '../shiftingCursor.ts'
import { callWechat } from './client.ts'
import { readArticle } from './inspect.ts'
import { itemsOf } from './items.ts'
import { externalId } from './receipts.ts'

const pageSize = 20

/** Everything published on the account, twenty pushes a page, the newest first (freepublish/batchget). */
export async function inventory(context: LookContext, cursor: string | null): Promise<InventoryPage> {
  if (context.outlet.mode === 'manual') return null
  const at = readCursor(cursor)
  const body = JSON.stringify({ offset: at.offset, count: pageSize, no_content: 1 })
  const answer = await callWechat(context, { path: '/cgi-bin/freepublish/batchget', body })
  const things = itemsOf(answer).flatMap(({ id, updatedAt, news }) =>
    news.flatMap(({ isDeleted, url, sourceAddress, fields }, position) =>
      isDeleted
        ? []
        : {
            id: externalId(id, position + 1),
            title: typeof fields.title === 'string' ? fields.title : '',
            address: url || null,
            edition: editionOf(sourceAddress),
            at: updatedAt.toISOString(),
            read: async () => JSON.stringify((await readArticle(context, id))[position]?.fields ?? fields),
          },
    ),
  )
  return { things, cursor: nextCursor({ at, read: pageSize, total: Number(answer.total_count ?? 0) }) }
}
