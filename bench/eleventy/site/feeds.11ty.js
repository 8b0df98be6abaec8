import { escaped, root } from './_includes/frame.js'

export const data = {
  pagination: { data: 'languages', size: 1, alias: 'of' },
  languages: ['zh', 'en'],
  permalink: ({ of }) => `/${of}/index.xml`,
}

/** The newest of a language as RSS. */
export const render = ({ of, collections }) =>
  `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel><title>示例外办</title><link>${root}/${of}/</link><description></description>${collections.texts
    .filter(({ data }) => data.language === of)
    .slice(0, 20)
    .map(
      ({ url, data, date }) =>
        `<item><title>${escaped(data.title)}</title><link>${root}${url}</link><pubDate>${date.toUTCString()}</pubDate></item>`,
    )
    .join('')}</channel></rss>`
