import type { Part } from '../channel.ts'
import { ChannelError } from '../channelError.ts'
import { editionAddress } from '../editionAddress.ts'
import { channelWords } from '../words.ts'
import { weiboText } from './text.ts'

/**
 * The words of the post for one edition. Pure.
 * @throws {ChannelError} `content` when title and link alone are over the limit.
 */
export function renderPost({ snapshot, siteAddress, edition }: Part): { status: string; link: string } {
  const link = editionAddress({ siteAddress, edition: edition.uid })
  const { status, isTooLong } = weiboText({ snapshot, link })
  if (!isTooLong) return { status, link }
  throw tooLong()
}

/** A post beside the one it corrects: what is corrected, and the link to the right text. Pure. */
export function renderNote(part: Part): { status: string; link: string } {
  const { snapshot } = part
  const title = `${channelWords(snapshot.language).correction}${snapshot.title}`
  return renderPost({ ...part, snapshot: { ...snapshot, title, summary: snapshot.correctionNote } })
}

const tooLong = () =>
  new ChannelError({
    kind: 'content',
    code: 'weibo.title.tooLong',
    message: {
      zh: '标题加链接超过微博 140 字上限，请缩短标题。',
      en: 'Title and link are over Weibo’s 140 characters. Shorten the title.',
    },
  })
