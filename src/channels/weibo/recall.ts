import type { SendContext, SendResult } from '../channel.ts'
import { held } from '../held.ts'

/** Ordinary apps may not delete: a person does, and confirms. */
export async function recall({ parts }: SendContext): Promise<SendResult> {
  const addresses = parts.flatMap(({ previous, beside = [] }) => [previous, ...beside].flatMap((piece) => piece?.address ?? [])).join(' ')
  return held('weibo.recallByHand', {
    zh: `请登录微博删除该条内容，再在此确认。${addresses}`.trim(),
    en: `Delete the post on Weibo, then confirm here. ${addresses}`.trim(),
  })
}
