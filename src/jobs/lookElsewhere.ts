import type { Payload } from 'payload'
import { lookElsewhere as look } from '../disclosure/elsewhere/lookElsewhere.ts'

/** Each morning: whether what is published elsewhere still stands. */
export async function lookElsewhere({ payload, shouldStop }: { payload: Payload; shouldStop: () => boolean }): Promise<void> {
  const asked = await look({ payload, shouldStop })
  if (asked > 0) payload.logger.info({ msg: 'Asked whether what is published elsewhere still stands', asked })
}
