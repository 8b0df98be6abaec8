import { root } from './_includes/frame.js'

export const data = { permalink: '/sitemap.xml' }

/** Every text's address. */
export const render = ({ collections }) =>
  `<?xml version="1.0" encoding="UTF-8"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${collections.texts
    .map(({ url, date }) => `<url><loc>${root}${url}</loc><lastmod>${date.toISOString()}</lastmod></url>`)
    .join('')}</urlset>`
