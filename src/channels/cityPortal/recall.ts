import type { SendContext, SendResult } from '../channel.ts'
import { held } from '../held.ts'
import { submitParts } from './send.ts'

/** Asks the portal to take the parts back: one `article.withdrawn` each, with the public notice as its reason. */
export async function recall(context: SendContext): Promise<SendResult> {
  if (context.outlet.mode === 'manual') return held('cityPortal.recallByHand', byHand)
  return submitParts(context, () => 'article.withdrawn')
}

const byHand = {
  zh: '该平台由人工报送：请在平台申请撤稿，再在此确认。',
  en: 'This portal is served by hand: ask for the withdrawal there, then confirm here.',
}
