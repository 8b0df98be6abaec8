import type { SendContext } from '../channel.ts'
import { ChannelError } from '../channelError.ts'
import { callWeibo } from './client.ts'

/** Codes that say the post is gone, or that this app may not ask: then a person's word counts. */
const notSeen = ['weibo.20101', 'weibo.20112', 'weibo.10005', 'weibo.10014', 'weibo.20102']

/** Whether a post that a person says they deleted can still be seen (statuses/show). */
export async function stillStands(context: SendContext): Promise<boolean> {
  for (const { previous } of context.parts) {
    const id = previous?.externalId
    if (!id || !/^\d+$/.test(id)) continue
    try {
      await callWeibo(context, { method: 'GET', path: '/2/statuses/show.json', query: { id } })
      return true
    } catch (error) {
      if (!(error instanceof ChannelError) || !notSeen.includes(error.code)) throw error
    }
  }
  return false
}
