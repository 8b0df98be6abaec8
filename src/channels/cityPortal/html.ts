import { languageFacts } from '../../languages.ts'
import { escapeHtml } from '../../richtext/walk.ts'
import { shownTree } from '../../snapshotTree.ts'
import type { Part } from '../channel.ts'
import { siteFile } from '../siteFile.ts'
import { treeHtml } from '../treeHtml.ts'

/** The text as plain semantic HTML with absolute addresses, for the portal's own style to dress. */
export function portalHtml({ part, addresses }: { part: Part; addresses: Map<string, string> }): string {
  const anchor = (html: string, href: string) => `<a href="${escapeHtml(href)}">${html}</a>`
  const body = treeHtml(shownTree(part.snapshot), {
    style: () => '',
    link: anchor,
    itemAddress: (text) => addresses.get(text) ?? null,
    imageSource: (picture) => siteFile(part, picture),
    video: (video) => `<p>${anchor(escapeHtml(video.title), siteFile(part, video))}</p>`,
    attachment: (file) => `<p>${anchor(escapeHtml(file.title || file.name), siteFile(part, file))}</p>`,
  })
  const { direction, tag } = languageFacts(part.snapshot.language)
  return `<div lang="${tag}" dir="${direction}">${body}</div>`
}
