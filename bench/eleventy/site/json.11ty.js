import { root } from './_includes/frame.js'

export const data = { pagination: { data: 'collections.texts', size: 1, alias: 'text' }, permalink: ({ text }) => `${text.url}index.json` }

/** A text as JSON. */
export function render({ text }) {
  const { title, summary, keywords } = text.data
  return JSON.stringify({ version: 1, title, url: root + text.url, publishedAt: text.date, summary, keywords, html: text.content })
}
