import { escaped, frame } from './frame.js'

/** The page of one text. */
export function render(data) {
  const { title, language, column, slug, page, content, newer, older, columns } = data
  const columnName = columns.find((one) => one.slug === column)?.name
  const twins = [
    { language: 'zh', name: '中文', href: `/zh/${column}/${slug}/` },
    { language: 'en', name: 'English', href: `/en/${column}/${slug}/` },
  ]
  const publishedOn = page.date.toISOString()
  const body = `<article><h1>${escaped(title)}</h1>
<dl><dt>Published</dt><dd><time datetime="${publishedOn}">${publishedOn.slice(0, 16).replace('T', ' ')}</time></dd><dt>Source</dt><dd>${escaped(data.source)}</dd></dl>${content}
<section><ul>${newer ? `<li><a href="${newer}">Newer</a></li>` : ''}${older ? `<li><a href="${older}">Older</a></li>` : ''}</ul></section></article>`
  return frame({ language, title, url: page.url, facts: { ...data, columnName, publishedOn }, twins, columns, body })
}
