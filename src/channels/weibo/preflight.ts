import type { Finding, Preflight, PreflightInput } from '../channel.ts'
import { findings } from '../findings.ts'
import { weiboLimits as limits } from './limits.ts'
import { digestOf, weiboText } from './text.ts'

/** What stands in the way of a post, and what an editor had better know. */
export const preflightWeibo: Preflight = (input) => [...lengthFindings(input), ...wordFindings(input), ...coverFindings(input)]

function lengthFindings({ snapshot, outlet }: PreflightInput): Finding[] {
  if (!snapshot.title) return [block('title.missing', 'title', '微博必须有标题。', 'A Weibo post needs a title.')]
  const { isTrimmed, isTooLong } = weiboText({ snapshot, link: likelyLink(outlet.settings.siteUrl) })
  if (isTooLong)
    return [
      block(
        'title.tooLong',
        'title',
        `标题加链接超过微博 ${limits.characters} 字上限，请缩短标题。`,
        `Title and link are over Weibo’s ${limits.characters} characters. Shorten the title.`,
      ),
    ]
  return isTrimmed && snapshot.summary
    ? [
        warn(
          'summary.trimmed',
          'summary',
          `摘要超出微博 ${limits.characters} 字上限，将在词语处截断。`,
          `The summary is over Weibo’s ${limits.characters} characters and will be cut between words.`,
        ),
      ]
    : []
}

/** The platform refuses topics and addresses of other sites in what an app shares. */
function wordFindings({ snapshot }: PreflightInput): Finding[] {
  const fields = [
    { path: 'title', text: snapshot.title },
    { path: snapshot.summary ? 'summary' : 'body', text: digestOf(snapshot) },
  ]
  return fields.flatMap(({ path, text }) => [
    ...(/#[^#\s]+#/.test(text)
      ? [block('topic', path, '微博分享接口不允许“#话题#”，请去掉。', 'Weibo takes no #topic# from a program. Take it out.')]
      : []),
    ...(/https?:\/\//i.test(text)
      ? [
          block(
            'address',
            path,
            '标题和摘要中不能有网址，微博只接受本站链接。',
            'Title and summary may hold no web address; Weibo takes only the link to the office’s own site.',
          ),
        ]
      : []),
  ])
}

function coverFindings({ snapshot: { cover } }: PreflightInput): Finding[] {
  if (!cover) return [warn('cover.missing', 'cover', '没有封面，微博将不带图片。', 'There is no cover; the post will have no picture.')]
  const isKnown = limits.pictureTypes.some((type) => type === cover.mime)
  if (!isKnown && !/^image\/(webp|avif|tiff)$/.test(cover.mime))
    return [
      block(
        'cover.type',
        'cover',
        '微博图片须为 JPG、PNG 或 GIF，请更换封面。',
        'A Weibo picture has to be a JPG, PNG or GIF. Choose another cover.',
      ),
    ]
  return isKnown && cover.bytes >= limits.pictureBytes
    ? [
        warn(
          'cover.large',
          'cover',
          '封面超过 5 MB，微博将使用缩小的图片。',
          'The cover is larger than 5 MB; Weibo will get a smaller copy.',
        ),
      ]
    : []
}

/** A link as long as the real one: site, column, slug and the edition's mark. */
const likelyLink = (siteUrl: unknown) =>
  `${typeof siteUrl === 'string' ? siteUrl : 'https://www.example.gov.cn'}/${'x'.repeat(50)}?e=${'x'.repeat(12)}`

const { block, warn } = findings('weibo')
