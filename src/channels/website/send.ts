import type { Receipt, SendContext, SendResult } from '../channel.ts'
import { atSite } from './atSite.ts'
import { publishPart } from './publishPart.ts'

/** Puts every part on the site. Sending again is safe: what is there already is left as it is. */
export function send(context: SendContext): Promise<SendResult> {
  return atSite({
    context,
    run: async (desk) => {
      const receipts: Receipt[] = []
      for (const part of context.parts) receipts.push(await publishPart({ desk, part }))
      return { state: 'delivered', receipts }
    },
  })
}
