import type { Difference } from '../channel.ts'
import { editionOf } from '../editionAddress.ts'
import { linesOfHtml, picturesOfHtml } from '../htmlLines.ts'
import { lineDifferences } from '../lineDifferences.ts'

/** An article's fields, as the platform names them. */
export type ArticleFields = Record<string, unknown>

/**
 * Where an article at the platform is not what was sent, as its readers would see it. The platform writes HTML its
 * own way (attributes, addresses of pictures), so words and pictures are compared, never bytes. Pure.
 */
export function articleDifferences({ sent, found }: { sent: ArticleFields; found: ArticleFields }): Difference[] {
  const plain = fields.flatMap(({ name, place }) => {
    const [before, after] = [text(sent, name), text(found, name)]
    // A digest that was left out is made up by the platform.
    return before === after || (name === 'digest' && before === '') ? [] : [{ place, before, after }]
  })
  const lines = lineDifferences(linesOfHtml(raw(sent, 'content')), linesOfHtml(raw(found, 'content')))
  const [before, after] = [picturesOfHtml(raw(sent, 'content')), picturesOfHtml(raw(found, 'content'))]
  const isSame = before.length === after.length && before.every((address, index) => address === after[index])
  return [
    ...plain,
    ...sourceDifference(sent, found),
    ...lines.map((line) => ({ place: places.text, ...line })),
    ...(isSame ? [] : [{ place: places.pictures, before: before.join('\n'), after: after.join('\n') }]),
  ]
}

/** 阅读原文: told apart by where it leads, not by the edition's mark in it, which an edit by hand keeps. */
function sourceDifference(sent: ArticleFields, found: ArticleFields): Difference[] {
  const [before, after] = [raw(sent, 'content_source_url'), raw(found, 'content_source_url')]
  return unmarked(before) === unmarked(after) ? [] : [{ place: places.source, before, after }]
}

function unmarked(address: string): string {
  if (editionOf(address) === null) return address
  const url = new URL(address)
  url.searchParams.delete('e')
  return url.href
}

const places = {
  text: { zh: '正文', en: 'Text' },
  pictures: { zh: '图片', en: 'Pictures' },
  source: { zh: '阅读原文', en: 'Link to the original' },
}
const fields = [
  { name: 'title', place: { zh: '标题', en: 'Title' } },
  { name: 'author', place: { zh: '作者', en: 'Author' } },
  { name: 'digest', place: { zh: '摘要', en: 'Digest' } },
]
const raw = (article: ArticleFields, name: string) => (typeof article[name] === 'string' ? article[name] : '')
const text = (article: ArticleFields, name: string) => raw(article, name).replace(/\s+/g, ' ').trim()
