import type { Picture } from '../../richtext/tree.ts'
import { picturesOf, videosOf, walkTree } from '../../richtext/walk.ts'
import type { Finding, Preflight, PreflightInput } from '../channel.ts'
import { editionAddress } from '../editionAddress.ts'
import { articleAuthor, articleHtml } from './article.ts'
import { characters, wechatLimits as limits, utf8Bytes } from './limits.ts'

/** What stands in the way of an article, and what an editor had better know. Limits: `limits.ts`. */
export const preflightWechat: Preflight = (input) => [
  ...titleFindings(input),
  ...authorFindings(input),
  ...digestFindings(input),
  ...coverFindings(input),
  ...bodyFindings(input),
  ...pictureFindings(input),
  ...addressFindings(input),
]

function titleFindings({ snapshot: { title } }: PreflightInput): Finding[] {
  const length = characters(title)
  if (length === 0) return [block('title.missing', 'title', '微信图文必须有标题。', 'A WeChat article needs a title.')]
  if (length > limits.title)
    return [
      block(
        'title.tooLong',
        'title',
        `标题 ${length} 字，微信最多 ${limits.title} 字，请缩短。`,
        `The title has ${length} characters; WeChat takes ${limits.title} at most. Shorten it.`,
      ),
    ]
  if (length > limits.titleAdvised)
    return [
      warn(
        'title.long',
        'title',
        `标题 ${length} 字，微信建议不超过 ${limits.titleAdvised} 字，列表中可能显示不全。`,
        `The title has ${length} characters; WeChat advises ${limits.titleAdvised}, and may cut it off in lists.`,
      ),
    ]
  return []
}

function authorFindings(input: PreflightInput): Finding[] {
  const length = characters(articleAuthor(input))
  return length > limits.author
    ? [
        block(
          'author.tooLong',
          'byline',
          `作者 ${length} 字，微信最多 ${limits.author} 字，请缩短。`,
          `The author has ${length} characters; WeChat takes ${limits.author} at most. Shorten it.`,
        ),
      ]
    : []
}

function digestFindings({ snapshot: { summary } }: PreflightInput): Finding[] {
  const length = characters(summary)
  if (length > limits.digest)
    return [
      block(
        'digest.tooLong',
        'summary',
        `摘要 ${length} 字，微信最多 ${limits.digest} 字，请缩短。`,
        `The summary has ${length} characters; WeChat takes ${limits.digest} at most. Shorten it.`,
      ),
    ]
  return length === 0
    ? [
        warn(
          'digest.missing',
          'summary',
          '没有摘要，微信将截取正文前 54 字。',
          'There is no summary; WeChat will show the first 54 characters of the text.',
        ),
      ]
    : []
}

function coverFindings({ snapshot: { cover } }: PreflightInput): Finding[] {
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

function bodyFindings({ snapshot, outlet }: PreflightInput): Finding[] {
  const { body } = snapshot
  if (body.length === 0) return [block('body.empty', 'body', '正文为空。', 'The text is empty.')]
  const html = articleHtml({ snapshot, ports: likelyPorts(outlet.settings.siteUrl) })
  const findings: Finding[] = []
  const length = characters(html)
  if (length >= limits.contentCharacters)
    findings.push(
      block(
        'body.tooLong',
        'body',
        `正文连同格式约 ${length} 字符，微信要求少于 ${limits.contentCharacters}，请精简或拆分。`,
        `With its formatting the text has about ${length} characters; WeChat takes fewer than ${limits.contentCharacters}. Shorten or split it.`,
      ),
    )
  if (utf8Bytes(html) >= limits.contentBytes)
    findings.push(
      block(
        'body.tooLarge',
        'body',
        '正文连同格式达到 1 MB，请精简或拆分。',
        'With its formatting the text reaches 1 MB. Shorten or split it.',
      ),
    )
  if (videosOf(body).length > 0)
    findings.push(
      warn(
        'video',
        'body',
        '微信图文不能嵌入本站视频，读者将通过“阅读原文”观看。',
        'WeChat cannot embed the video; readers will reach it through “Read more”.',
      ),
    )
  if (hasMergedCells(snapshot))
    findings.push(
      warn(
        'table.merged',
        'body',
        '表格有合并单元格，手机上可能变形，请预览。',
        'A table has merged cells and may not look right on a phone. Look at the preview.',
      ),
    )
  return findings
}

function hasMergedCells({ body }: PreflightInput['snapshot']) {
  let isMerged = false
  walkTree(body, {
    block: (block) => {
      if (block.type === 'table')
        isMerged ||= block.rows.some(({ cells }) => cells.some(({ colSpan, rowSpan }) => colSpan > 1 || rowSpan > 1))
    },
  })
  return isMerged
}

function pictureFindings({ snapshot: { body } }: PreflightInput): Finding[] {
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

function addressFindings({ snapshot, outlet }: PreflightInput): Finding[] {
  const { siteUrl } = outlet.settings
  if (typeof siteUrl !== 'string' || !URL.canParse(siteUrl)) return []
  const path = `${snapshot.language}/${snapshot.kind}s/${encodeURIComponent(snapshot.slug)}.html`
  const address = editionAddress({ siteAddress: `${siteUrl.replace(/\/$/, '')}/${path}`, edition: 'x'.repeat(12) })
  return utf8Bytes(address) > limits.sourceAddressBytes
    ? [
        block(
          'sourceUrl.tooLong',
          'slug',
          '原文地址超过 1 KB，请缩短网址名称。',
          'The address of the original is longer than 1 KB. Shorten the slug.',
        ),
      ]
    : []
}

/** Addresses as long as the real ones, so that the length found here is that of the article sent. */
const likelyPorts = (siteUrl: unknown) => {
  const siteAddress = `${typeof siteUrl === 'string' ? siteUrl : 'https://www.example.gov.cn'}/${'x'.repeat(60)}`
  return {
    imageSource: () => `https://mmbiz.qpic.cn/${'x'.repeat(130)}`,
    itemAddress: () => siteAddress,
    fileAddress: () => `${siteAddress}${'x'.repeat(40)}`,
  }
}

/** The media room keeps a JPG of every picture it can read. */
const canBeConverted = ({ mime }: Picture) =>
  isOneOf(mime, ['image/jpeg', 'image/png', 'image/webp', 'image/gif', 'image/avif', 'image/tiff'])
const isOneOf = (value: string, list: readonly string[]) => list.includes(value)
const finding =
  (severity: Finding['severity']) =>
  (code: string, path: string, zh: string, en: string): Finding => ({ code: `wechat.${code}`, severity, path, zh, en })
const block = finding('block')
const warn = finding('warn')
