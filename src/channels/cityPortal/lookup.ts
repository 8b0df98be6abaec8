import type { LookupResult, SendContext } from '../channel.ts'
import { portalProgress, receiptsOf } from './progress.ts'
import { rememberReceipt } from './rememberReceipt.ts'
import { submissionId } from './submissionId.ts'
import { findSubmission } from './submit.ts'

/** Asks the portal for each submission by its id. What it has not got is `absent`; sending again is safe in any case. */
export async function lookup(context: SendContext): Promise<LookupResult> {
  for (const { index } of context.parts) {
    const { receipts, sent } = portalProgress(context)
    if (receipts[index]) continue
    const bytesHash = sent[index]
    const receiptId = bytesHash ? await findSubmission(context, submissionId(context.delivery, index)) : null
    if (!bytesHash || !receiptId) return { state: 'absent' }
    await rememberReceipt(context, { part: index, receiptId, bytesHash })
  }
  return { state: 'delivered', receipts: receiptsOf(context) }
}
