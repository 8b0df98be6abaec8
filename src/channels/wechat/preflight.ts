import { textPath } from '../../site/paths.ts'
import type { Finding, Preflight, PreflightInput } from '../channel.ts'
import { editionAddress } from '../editionAddress.ts'
import { findings } from '../findings.ts'
import { articleAuthor } from './article.ts'
import { characters, wechatLimits as limits, utf8Bytes } from './limits.ts'
import { bodyFindings } from './preflightBody.ts'
import { coverFindings, pictureFindings } from './preflightPictures.ts'

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

function addressFindings({ snapshot, outlet }: PreflightInput): Finding[] {
  const { siteUrl } = outlet.settings
  if (typeof siteUrl !== 'string' || !URL.canParse(siteUrl)) return []
  const address = editionAddress({ siteAddress: `${siteUrl.replace(/\/$/, '')}${textPath(snapshot)}`, edition: 'x'.repeat(12) })
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

const { block, warn } = findings('wechat')
