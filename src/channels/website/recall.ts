import type { Receipt, SendContext, SendResult } from '../channel.ts'
import { atSite } from './atSite.ts'
import { withdrawPart } from './withdrawPart.ts'

/** Takes every part back and puts the public notice in its place. */
export function recall(context: SendContext): Promise<SendResult> {
  return atSite({
    context,
    run: async (desk) => {
      const receipts: Receipt[] = []
      for (const part of context.parts) receipts.push(await withdrawPart({ desk, part, notice: context.notice }))
      return { state: 'delivered', receipts }
    },
  })
}
