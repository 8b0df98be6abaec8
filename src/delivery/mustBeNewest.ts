import { FabuError } from '../errors.ts'
import type { Delivery } from '../payload-types.ts'

/** @throws {FabuError} 409 when a newer edition went to the outlet since. */
export function mustBeNewest({ delivery, lane }: { delivery: Delivery; lane: Delivery[] }): void {
  if (!lane.some(({ seq, state }) => seq > delivery.seq && state !== 'waiting')) return
  throw new FabuError({
    code: 'replay.overtaken',
    status: 409,
    message: {
      zh: '此窗口已有更新的版本，不能再发旧的。',
      en: 'A newer edition went to this outlet since; the old one is not sent any more.',
    },
  })
}
