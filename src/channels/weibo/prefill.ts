import type { Part } from '../channel.ts'
import { renderPost } from './render.ts'

/** Weibo's own page for sharing a link, filled in: a person signs in, adds the picture and posts. */
export function prefillAddress(part: Part): string {
  const { status, link } = renderPost(part)
  const query = new URLSearchParams({ url: link, title: status.slice(0, -link.length).trim() })
  return `https://service.weibo.com/share/share.php?${query}`
}
