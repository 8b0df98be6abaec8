import { languageFacts } from '../../languages.ts'
import { escapeHtml } from '../../richtext/walk.ts'
import type { OutletFacts, Part } from '../channel.ts'
import { ChannelError } from '../channelError.ts'
import { editionAddress } from '../editionAddress.ts'
import { siteFile } from '../siteFile.ts'
import { channelWords } from '../words.ts'
import { articleAuthor, articleHtml } from './article.ts'
import { characters, utf8Bytes, wechatLimits } from './limits.ts'
import { wechatStyle } from './styles.ts'

/** One article of draft/add. Field names are the platform's. */
export type WechatArticle = {
  article_type: 'news'
  title: string
  author: string
  digest?: string
  content: string
  content_source_url: string
  thumb_media_id: string
  need_open_comment: 0
  only_fans_can_comment: 0
}

type RenderOptions = {
  part: Part
  outlet: OutletFacts
  /** A digest is taken for single articles only. */
  isSingle: boolean
  /** Uploaded addresses of the body's pictures, by SHA-256. */
  pictures: Map<string, string>
  coverId: string
  /** Where linked texts of the office can be read, by uid. */
  addresses: Map<string, string>
}

/**
 * One edition as an article. Pure: the same edition and uploads give the same bytes.
 * @throws {ChannelError} `content` when the final HTML is over the platform's limit or a picture was not uploaded.
 */
export function renderArticle({ part, outlet, isSingle, pictures, coverId, addresses }: RenderOptions): WechatArticle {
  const { snapshot, siteAddress, edition } = part
  const content = articleHtml({
    snapshot,
    ports: {
      imageSource: ({ sha256 }) => uploaded(pictures, sha256),
      itemAddress: (text) => addresses.get(text) ?? null,
      fileAddress: (file) => siteFile(part, file),
    },
  })
  if (characters(content) >= wechatLimits.contentCharacters || utf8Bytes(content) >= wechatLimits.contentBytes) throw tooLong()
  return {
    article_type: 'news',
    title: snapshot.title,
    author: articleAuthor({ snapshot, outlet }),
    ...(isSingle && snapshot.summary ? { digest: snapshot.summary } : {}),
    content,
    content_source_url: editionAddress({ siteAddress, edition: edition.uid }),
    thumb_media_id: coverId,
    // 1 is refused for accounts without the comment right.
    need_open_comment: 0,
    only_fans_can_comment: 0,
  }
}

/**
 * A short article beside the one it corrects: what is corrected, and where the right text stands. Pure. It bears the new
 * edition's mark, so that it is recognised like any other.
 */
export function renderNote({ part, outlet, coverId }: RenderOptions): WechatArticle {
  const { snapshot, siteAddress, edition, previous } = part
  const words = channelWords(snapshot.language)
  const { direction, tag } = languageFacts(snapshot.language)
  const original = previous?.address
    ? `<p style="${wechatStyle('p')}">${words.corrected}: <a href="${escapeHtml(previous.address)}">${escapeHtml(snapshot.title)}</a></p>`
    : ''
  const note = `<p style="${wechatStyle('p')};font-weight:bold">${escapeHtml(snapshot.correctionNote)}</p>`
  const site = `<p style="${wechatStyle('p')};color:#555">${words.seeOriginal}<br><span dir="ltr">${escapeHtml(siteAddress)}</span></p>`
  return {
    article_type: 'news',
    title: [...`${words.correction}${snapshot.title}`].slice(0, wechatLimits.title).join(''),
    author: articleAuthor({ snapshot, outlet }),
    content: `<section dir="${direction}" lang="${tag}" style="font-size:16px;line-height:1.75">${note}${original}${site}</section>`,
    content_source_url: editionAddress({ siteAddress, edition: edition.uid }),
    thumb_media_id: coverId,
    need_open_comment: 0,
    only_fans_can_comment: 0,
  }
}

function uploaded(pictures: Map<string, string>, sha256: string) {
  const address = pictures.get(sha256)
  if (address) return address
  throw new ChannelError({
    kind: 'content',
    code: 'wechat.picture.missing',
    message: {
      zh: '正文中有一张图片没有上传成功，请编辑核对图片。',
      en: 'A picture of the text was not uploaded. An editor has to check it.',
    },
  })
}

const tooLong = () =>
  new ChannelError({
    kind: 'content',
    code: 'wechat.body.tooLong',
    message: {
      zh: '正文连同格式超过微信上限，请精简或拆分。',
      en: 'With its formatting the text is over WeChat’s limit. Shorten or split it.',
    },
  })
