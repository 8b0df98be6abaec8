import { videosOf, walkTree } from '../../richtext/walk.ts'
import { shownTree } from '../../snapshotTree.ts'
import type { Finding, PreflightInput } from '../channel.ts'
import { findings } from '../findings.ts'
import { articleHtml } from './article.ts'
import { characters, wechatLimits as limits, utf8Bytes } from './limits.ts'

/** Remarks on the text: its length on the final HTML, and what WeChat shows in another way. */
export function bodyFindings({ snapshot, outlet }: PreflightInput): Finding[] {
  const { body } = snapshot
  if (shownTree(snapshot).length === 0) return [block('body.empty', 'body', '正文为空。', 'The text is empty.')]
  const html = articleHtml({ snapshot, ports: likelyPorts(outlet.settings.siteUrl) })
  const found: Finding[] = []
  const length = characters(html)
  if (length >= limits.contentCharacters)
    found.push(
      block(
        'body.tooLong',
        'body',
        `正文连同格式约 ${length} 字符，微信要求少于 ${limits.contentCharacters}，请精简或拆分。`,
        `With its formatting the text has about ${length} characters; WeChat takes fewer than ${limits.contentCharacters}. Shorten or split it.`,
      ),
    )
  if (utf8Bytes(html) >= limits.contentBytes)
    found.push(
      block(
        'body.tooLarge',
        'body',
        '正文连同格式达到 1 MB，请精简或拆分。',
        'With its formatting the text reaches 1 MB. Shorten or split it.',
      ),
    )
  if (videosOf(body).length > 0)
    found.push(
      warn(
        'video',
        'body',
        '微信图文不能嵌入本站视频，读者将通过“阅读原文”观看。',
        'WeChat cannot embed the video; readers will reach it through “Read more”.',
      ),
    )
  if (hasMergedCells(snapshot))
    found.push(
      warn(
        'table.merged',
        'body',
        '表格有合并单元格，手机上可能变形，请预览。',
        'A table has merged cells and may not look right on a phone. Look at the preview.',
      ),
    )
  return found
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

/** Addresses as long as the real ones, so that the length found here is that of the article sent. */
const likelyPorts = (siteUrl: unknown) => {
  const siteAddress = `${typeof siteUrl === 'string' ? siteUrl : 'https://www.example.gov.cn'}/${'x'.repeat(60)}`
  return {
    imageSource: () => `https://mmbiz.qpic.cn/${'x'.repeat(130)}`,
    itemAddress: () => siteAddress,
    fileAddress: () => `${siteAddress}${'x'.repeat(40)}`,
  }
}

const { block, warn } = findings('wechat')
