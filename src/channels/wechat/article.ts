import { languageFacts } from '../../languages.ts'
import type { Attachment, Picture, StoredFile } from '../../richtext/tree.ts'
import { attachmentsOf, escapeHtml } from '../../richtext/walk.ts'
import type { Snapshot } from '../../snapshot.ts'
import { shownTree } from '../../snapshotTree.ts'
import type { OutletFacts } from '../channel.ts'
import { treeHtml } from '../treeHtml.ts'
import { channelWords } from '../words.ts'
import { wechatStyle } from './styles.ts'

/** What the HTML of an article cannot know by itself. */
export type ArticlePorts = {
  imageSource(picture: Picture): string
  itemAddress(text: string): string | null
  /** Where readers find an attachment or a video. */
  fileAddress(file: StoredFile): string
}

/** 作者 of the article: the byline, else what the account is set to, else nobody. */
export const articleAuthor = ({ snapshot, outlet }: { snapshot: Snapshot; outlet: OutletFacts }) =>
  snapshot.byline || (typeof outlet.settings.author === 'string' ? outlet.settings.author : '')

/**
 * The `content` of an article: inline styles only, no script, frame, id or class. Links to other hosts would be
 * stripped for ordinary accounts, so each becomes a numbered footnote; links to other articles of the platform stay.
 */
export function articleHtml({ snapshot, ports }: { snapshot: Snapshot; ports: ArticlePorts }): string {
  const words = channelWords(snapshot.language)
  const notes = footnotes()
  const file = (attachment: Attachment) => {
    const { title, name, extension } = attachment
    return `<p style="${wechatStyle('p')}">📎 ${escapeHtml(title || name)} (${escapeHtml(extension.toUpperCase())})${notes.mark(title || name, ports.fileAddress(attachment))}</p>`
  }
  const body = treeHtml(shownTree(snapshot), {
    style: wechatStyle,
    link: (html, href) => (isPlatformLink(href) ? `<a href="${escapeHtml(href)}">${html}</a>` : html + notes.mark(textOf(html), href)),
    itemAddress: ports.itemAddress,
    imageSource: ports.imageSource,
    video: (video) =>
      `<p style="${wechatStyle('p')}">▶ ${words.video}: ${escapeHtml(video.title)} — ${words.seeOriginal}${notes.mark(video.title, ports.fileAddress(video))}</p>`,
    attachment: file,
  })
  const inText = new Set(attachmentsOf(snapshot.body).map(({ sha256 }) => sha256))
  const listed = snapshot.attachments.filter(({ sha256 }) => !inText.has(sha256))
  const attachments = listed.length ? heading(words.attachments) + listed.map(file).join('') : ''
  const { direction, tag } = languageFacts(snapshot.language)
  const inner = opening(snapshot) + body + attachments + notes.html(words.links)
  const rtl = direction === 'rtl' ? 'direction:rtl;text-align:right;' : ''
  return `<section dir="${direction}" lang="${tag}" style="${rtl}font-size:16px;line-height:1.75">${inner}</section>`
}

/** What stands above the text: subtitle, correction note, the facts of a policy, the source. */
function opening({ subtitle, correctionNote, facts, source, language }: Snapshot) {
  const words = channelWords(language)
  const rows: [string, string][] =
    facts.kind === 'policy'
      ? [
          [words.documentNumber, facts.documentNumber],
          [words.writtenOn, facts.writtenOn],
          [words.effectiveOn, facts.effectiveOn],
        ]
      : []
  const lines = [...rows, [words.source, source] as const].filter(([, value]) => value)
  return [
    subtitle && `<p style="${wechatStyle('p')};color:#555">${escapeHtml(subtitle)}</p>`,
    correctionNote && `<p style="${wechatStyle('p')};font-weight:bold">${escapeHtml(correctionNote)}</p>`,
    lines.length > 0 &&
      `<p style="${wechatStyle('p')};font-size:.85em;color:#777">${lines.map(([label, value]) => `${label}: ${escapeHtml(value)}`).join('<br>')}</p>`,
  ]
    .filter(Boolean)
    .join('')
}

/** Numbers addresses in the order they are met; the same address keeps its number. */
function footnotes() {
  const numbers = new Map<string, { number: number; text: string }>()
  return {
    mark(text: string, href: string) {
      const known = numbers.get(href) ?? { number: numbers.size + 1, text }
      numbers.set(href, known)
      return `<sup>[${known.number}]</sup>`
    },
    html(title: string) {
      if (numbers.size === 0) return ''
      const lines = [...numbers].map(
        ([href, { number, text }]) =>
          `[${number}] ${escapeHtml(text)}${text === href ? '' : `: <span dir="ltr">${escapeHtml(href)}</span>`}`,
      )
      return `${heading(title)}<p style="${wechatStyle('p')};font-size:.8em;color:#777;word-break:break-all">${lines.join('<br>')}</p>`
    },
  }
}

const heading = (title: string) => `<p style="${wechatStyle('h4')}">${escapeHtml(title)}</p>`
const isPlatformLink = (href: string) => URL.canParse(href) && new URL(href).hostname === 'mp.weixin.qq.com'

/** Back to plain words: the note of a link repeats what the reader saw, escaped once only. */
const textOf = (html: string) =>
  html
    .replace(/<[^>]*>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&')
