import type { Receipt, SendContext } from '../channel.ts'
import { remember } from '../remember.ts'
import { portalProgress } from './progress.ts'

/** Stores the portal's receipt of one part. */
export async function rememberReceipt(
  context: SendContext,
  { part, receiptId, bytesHash }: { part: number; receiptId: string; bytesHash: string },
) {
  const receipt: Receipt = { part, address: null, externalId: receiptId, bytesHash, at: context.now().toISOString() }
  await remember(context, { receipts: { ...portalProgress(context).receipts, [part]: receipt } })
}
