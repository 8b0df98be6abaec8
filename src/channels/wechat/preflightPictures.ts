import type { Picture } from '../../richtext/tree.ts'
import { picturesOf } from '../../richtext/walk.ts'
import type { Finding, PreflightInput } from '../channel.ts'
import { findings } from '../findings.ts'
import { wechatLimits as limits } from './limits.ts'

/** Remarks on the cover, without which no article can be made. */
export function coverFindings({ snapshot: { cover } }: PreflightInput): Finding[] {
  if (!cover)
    return [block('cover.missing', 'cover', '微信图文必须有封面图片，请上传。', 'A WeChat article needs a cover picture. Upload one.')]
  if (!isOneOf(cover.mime, limits.coverTypes) && !canBeConverted(cover))
    return [
      block(
        'cover.type',
        'cover',
        '封面须为 JPG、PNG、GIF 或 BMP 图片，请更换。',
        'The cover has to be a JPG, PNG, GIF or BMP picture. Choose another.',
      ),
    ]
  if (isOneOf(cover.mime, limits.coverTypes) && cover.bytes > limits.coverBytes)
    return [
      block('cover.tooLarge', 'cover', '封面超过 10 MB，请换一张较小的图片。', 'The cover is larger than 10 MB. Choose a smaller one.'),
    ]
  return []
}

/** Remarks on the pictures of the text. */
export function pictureFindings({ snapshot: { body } }: PreflightInput): Finding[] {
  return picturesOf(body).flatMap((picture) => [
    ...(picture.isDecorative || picture.alt.trim()
      ? []
      : [
          block(
            'alt.missing',
            'body',
            '正文图片缺少替代文字，请补写，或标明为装饰图片。',
            'A picture in the text has no text alternative. Write one, or mark the picture as decorative.',
          ),
        ]),
    ...(isOneOf(picture.mime, limits.bodyPictureTypes) || canBeConverted(picture)
      ? []
      : [
          block('picture.type', 'body', '正文图片须为 JPG 或 PNG，请更换。', 'Pictures in the text have to be JPG or PNG. Choose another.'),
        ]),
    ...(picture.mime === 'image/gif'
      ? [warn('picture.gif', 'body', '动图在微信中只显示为静态图片。', 'An animated picture will stand still on WeChat.')]
      : []),
  ])
}

/** The media room keeps a JPG of every picture it can read. */
const canBeConverted = ({ mime }: Picture) =>
  isOneOf(mime, ['image/jpeg', 'image/png', 'image/webp', 'image/gif', 'image/avif', 'image/tiff'])
const isOneOf = (value: string, list: readonly string[]) => list.includes(value)

const { block, warn } = findings('wechat')
