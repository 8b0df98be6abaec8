import type { Part } from '../channel.ts'
import { ChannelError } from '../channelError.ts'
import { editionAddress } from '../editionAddress.ts'
import { weiboText } from './text.ts'

/**
 * The words of the post for one edition. Pure.
 * @throws {ChannelError} `content` when title and link alone are over the limit.
 */
export function renderPost({ snapshot, siteAddress, edition }: Part): { status: string; link: string } {
  const link = editionAddress({ siteAddress, edition: edition.uid })
  const { status, isTooLong } = weiboText({ snapshot, link })
  if (!isTooLong) return { status, link }
  throw new ChannelError({
    kind: 'content',
    code: 'weibo.title.tooLong',
    message: {
      zh: '标题加链接超过微博 140 字上限，请缩短标题。',
      en: 'Title and link are over Weibo’s 140 characters. Shorten the title.',
    },
  })
}
