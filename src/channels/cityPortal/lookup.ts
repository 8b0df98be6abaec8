import type { LookupResult, SendContext } from '../channel.ts'
import { remember } from '../remember.ts'
import { portalProgress, receiptsOf } from './progress.ts'
import { rememberReceipt } from './rememberReceipt.ts'
import { submissionId } from './submissionId.ts'
import { readSubmission } from './submit.ts'

/** Asks the portal for each submission by its id. What it has not got is `absent`; sending again is safe in any case. */
export async function lookup(context: SendContext): Promise<LookupResult> {
  for (const { index, edition } of context.parts) {
    const { receipts, sent, regained } = portalProgress(context)
    if (receipts[index]) continue
    const isInDoubt = context.inDoubt && context.outlet.mode !== 'manual'
    const found = sent[index] || isInDoubt ? await readSubmission(context, submissionId(context.delivery, index)) : null
    if (!found) return { state: 'absent' }
    // After a restore the portal alone still knows the hash of what was sent; the bytes that are left are the edition's.
    const bytesHash = sent[index] ?? edition.sha256
    if (!sent[index] && found.sha256) await remember(context, { regained: { ...regained, [index]: found.sha256 } })
    await rememberReceipt(context, { part: index, receiptId: found.receiptId, bytesHash })
  }
  return { state: 'delivered', receipts: receiptsOf(context) }
}
