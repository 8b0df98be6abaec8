import { createHash } from 'node:crypto'
import type { Part, SendContext, SendResult } from '../channel.ts'
import { held } from '../held.ts'
import { itemAddresses } from '../itemAddresses.ts'
import { remember } from '../remember.ts'
import { portalProgress, receiptsOf } from './progress.ts'
import { rememberReceipt } from './rememberReceipt.ts'
import { renderSubmission, type SubmissionType } from './render.ts'
import { submissionId } from './submissionId.ts'
import { submit } from './submit.ts'

/**
 * 报送: submits every part; the portal's receipt proves that it has it. 采用 comes later, by callback.
 * The portal takes each id once, so a repeat after a lost answer changes nothing.
 */
export async function send(context: SendContext): Promise<SendResult> {
  if (context.outlet.mode === 'manual') return held('cityPortal.manual', byHand)
  return submitParts(context, ({ previous }) => (previous ? 'article.updated' : 'article.submitted'))
}

/** Submits one message per part, in order, and remembers each receipt. What has its receipt is not sent again. */
export async function submitParts(context: SendContext, typeOf: (part: Part) => SubmissionType): Promise<SendResult> {
  const at = portalProgress(context).begunAt ?? context.now().toISOString()
  await remember(context, { begunAt: at })
  const addresses = await itemAddresses(context)
  for (const part of context.parts) {
    if (portalProgress(context).receipts[part.index]) continue
    const id = submissionId(context.delivery, part.index)
    const type = typeOf(part)
    const sm3 = type === 'article.withdrawn' ? new Map<string, string>() : await sm3Of(context, part)
    const body = renderSubmission({ type, submissionId: id, at, part, outlet: context.outlet, addresses, sm3, notice: context.notice })
    const bytesHash = await context.keep(body)
    await remember(context, { sent: { ...portalProgress(context).sent, [part.index]: bytesHash } })
    await rememberReceipt(context, { part: part.index, receiptId: await submit(context, { id, body }), bytesHash })
  }
  return { state: 'delivered', receipts: receiptsOf(context) }
}

/** SM3, the hash the receiving side checks files with (GB/T 32905); Node's OpenSSL has it. */
async function sm3Of(context: SendContext, { snapshot }: Part): Promise<Map<string, string>> {
  const hashes = new Map<string, string>()
  for (const { sha256, extension } of snapshot.attachments) {
    const bytes = await context.readMedia(`${sha256}.${extension}`)
    hashes.set(sha256, createHash('sm3').update(new Uint8Array(bytes)).digest('hex'))
  }
  return hashes
}

const byHand = {
  zh: '该平台由人工报送：请在平台填报稿件，再在此登记回执编号确认。',
  en: 'This portal is served by hand: enter the text there, then confirm here with the receipt’s number.',
}
