import type { PayloadRequest } from 'payload'
import { clockOf } from '../clock.ts'
import type { Delivery, Edition, Outlet } from '../payload-types.ts'
import { enqueue } from './enqueue.ts'
import { hold } from './hold.ts'
import type { Problem } from './release.ts'

type Args = {
  req: PayloadRequest
  edition: Edition
  outlet: Outlet
  notice: string
  /** The way the outlet was when the text went out there. */
  as: Pick<Delivery, 'mode' | 'origin'>
}

/**
 * Orders taken down by a person what stands at an outlet in public while that is on drills: a program would speak to the
 * stand-in, and the text would stay where it is. In the caller's transaction.
 */
export async function orderByHand({ req, ...order }: Args): Promise<Delivery> {
  const delivery = await enqueue({ req, action: 'withdraw', publishAt: clockOf(req.payload).now(), ...order })
  await hold({ req, delivery, problem: switchedSince })
  return delivery
}

const switchedSince: Problem = {
  code: 'outlet.modeChanged',
  kind: 'held',
  zh: '此文本已在该窗口正式发布，而窗口现在是演练方式，系统无法撤下：请到平台人工撤下并在此确认，或将窗口切回后重新发送。',
  en: 'The text stands at this outlet in public, and the outlet is on drills by now, so Fabu cannot take it down. Take it down by hand and confirm here, or switch the outlet back and send again.',
}
