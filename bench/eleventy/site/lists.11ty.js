import { escaped, frame } from './_includes/frame.js'

export const data = {
  pagination: { data: 'collections.lists', size: 1, alias: 'list' },
  permalink: ({ list }) => addressOf(list, list.page),
}

/** A page of a list. */
export function render({ list, columns }) {
  const { language, texts, page, pages, group } = list
  const body = `<h1>${group}</h1><ul>${texts.map(itemOf).join('')}</ul>
${page > 0 ? `<a href="${addressOf(list, page - 1)}">Newer</a>` : ''}${page < pages - 1 ? `<a href="${addressOf(list, page + 1)}">Older</a>` : ''}`
  return frame({ language, title: group, url: addressOf(list, page), columns, body })
}

const itemOf = ({ url, data, date }) =>
  `<li><a href="${url}">${escaped(data.title)}</a><p>${escaped(data.summary)}</p><time>${date.toISOString().slice(0, 10)}</time></li>`

const addressOf = ({ group }, page) => `/${group}/${page === 0 ? '' : `page/${page + 1}/`}index.html`
