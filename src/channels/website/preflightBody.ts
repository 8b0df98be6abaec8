import type { Block, Picture } from '../../richtext/tree.ts'
import { attachmentsOf, linksOf, picturesOf, plainTextOf, plainTextOfInline, videosOf, walkTree } from '../../richtext/walk.ts'
import type { Snapshot } from '../../snapshot.ts'
import { shownTree } from '../../snapshotTree.ts'
import type { Finding } from '../channel.ts'
import { block, warn } from './finding.ts'

/** What is wrong with a body, its pictures and its films, for readers who see, hear or move otherwise. */
export function bodyFindings(snapshot: Snapshot): Finding[] {
  const { body, cover } = snapshot
  return [
    // What a topic says are its items.
    ...(snapshot.kind === 'topic' ? [] : emptyFindings(shownTree(snapshot))),
    ...pictureFindings(body, cover),
    ...videoFindings(body),
    ...tableFindings(body),
    ...linkFindings(body),
    ...headingFindings(body),
  ]
}

function emptyFindings(body: Block[]): Finding[] {
  const isEmpty = !plainTextOf(body).trim() && picturesOf(body).length + videosOf(body).length + attachmentsOf(body).length === 0
  return isEmpty ? [block('body.empty', 'body', '正文是空的。', 'The body is empty.')] : []
}

function pictureFindings(body: Block[], cover: Picture | null): Finding[] {
  const posters = videosOf(body).flatMap(({ poster }) => (poster ? [poster] : []))
  const lacking = [...picturesOf(body), ...posters, ...(cover ? [cover] : [])].filter(
    ({ alt, isDecorative }) => !isDecorative && !alt.trim(),
  )
  const files = [...new Set(lacking.map(({ media }) => media))]
  return files.map((media) =>
    block(
      'picture.alt',
      'body',
      `图片（${media}）没有替代文字；请填写，或注明仅作装饰。`,
      `Picture ${media} has no alternative text; write one, or mark it as decorative.`,
    ),
  )
}

function videoFindings(body: Block[]): Finding[] {
  return videosOf(body)
    .filter(({ captions, transcript }) => captions.length === 0 && !transcript?.trim())
    .map(({ title }) =>
      block('video.text', 'body', `视频“${title}”没有字幕，也没有文字稿。`, `The film "${title}" has neither captions nor a transcript.`),
    )
}

function tableFindings(body: Block[]): Finding[] {
  const tables: Extract<Block, { type: 'table' }>[] = []
  walkTree(body, { block: (found) => void (found.type === 'table' && tables.push(found)) })
  const lacks = ({ rows }: (typeof tables)[number]) =>
    !rows.some(({ cells }) => cells.some(({ isHeader, children }) => isHeader && children.length > 0))
  return tables.flatMap((table, index) =>
    lacks(table)
      ? [
          block(
            'table.header',
            'body',
            `第 ${index + 1} 个表格没有表头，请把首行或首列设为表头。`,
            `Table ${index + 1} has no header cells; make its first row or column headers.`,
          ),
        ]
      : [],
  )
}

const vagueLinks = [
  '点击这里',
  '点这里',
  '这里',
  '此处',
  '点击',
  '点击查看',
  '详情',
  '更多',
  '链接',
  'here',
  'click here',
  'click',
  'more',
  'read more',
  'link',
  'this link',
  'ici',
  'cliquez ici',
  'hier',
  'aquí',
  'здесь',
  'こちら',
  '여기',
  'هنا',
  'اضغط هنا',
]

function linkFindings(body: Block[]): Finding[] {
  const texts = linksOf(body).map(({ children }) => plainTextOfInline(children).trim())
  const vague = texts.filter((text) => vagueLinks.includes(text.toLowerCase().replace(/[\s。.…>»]+$/u, '')))
  const findings = [...new Set(vague)].map((text) =>
    warn(
      'link.vague',
      'body',
      `链接文字“${text}”没有说明去向，读屏用户听不出是什么。`,
      `The link text "${text}" does not say where it leads; a screen reader's user cannot tell.`,
    ),
  )
  return texts.includes('') ? [...findings, block('link.empty', 'body', '有一个链接没有文字。', 'A link has no words.')] : findings
}

function headingFindings(body: Block[]): Finding[] {
  const findings: Finding[] = []
  let above = 1
  walkTree(body, {
    block: (found) => {
      if (found.type !== 'heading') return
      const text = plainTextOfInline(found.children).trim()
      if (!text) findings.push(block('heading.empty', 'body', '有一个小标题是空的。', 'A heading is empty.'))
      if (found.level > above + 1) {
        findings.push(
          warn(
            'heading.order',
            'body',
            `小标题“${text}”跳过了一级，请按层级使用。`,
            `The heading "${text}" skips a level; use the levels in order.`,
          ),
        )
      }
      above = found.level
    },
  })
  return findings
}
