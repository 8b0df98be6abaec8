import { partPath } from '../../site/paths.ts'
import type { LookupResult, Receipt, SendContext } from '../channel.ts'
import { folderOf } from './atSite.ts'
import { findRow, settledMark } from './sitePageRow.ts'
import { isThere } from './writeAside.ts'

/** Whether the site shows this delivery: every row is settled on it and every file is there. Else sending again is safe. */
export async function lookup(context: SendContext): Promise<LookupResult> {
  const receipts: Receipt[] = []
  for (const part of context.parts) {
    const receipt = await receiptOf({ context, part })
    if (!receipt) return { state: 'absent' }
    receipts.push(receipt)
  }
  return { state: 'delivered', receipts }
}

async function receiptOf({ context, part }: { context: SendContext; part: SendContext['parts'][number] }): Promise<Receipt | null> {
  const folder = folderOf(context)
  const row = await findRow({ payload: context.payload, outlet: context.outlet.uid, where: { text: { equals: part.snapshot.text } } })
  const state = context.action === 'withdraw' ? 'withdrawn' : 'live'
  if (!row || row.settled !== settledMark({ edition: row.edition, state })) return null
  if (state === 'live' && row.edition !== part.edition.uid) return null
  const needed = state === 'live' ? [row.path, partPath(row.edition)] : [row.path]
  for (const path of needed) if (!(await isThere({ folder, path }))) return null
  return { part: part.index, address: part.siteAddress, externalId: row.path, bytesHash: row.sha256, at: row.updatedOn }
}
