/** Head, masthead and foot, as Hugo's layouts in bench/hugoSite.ts have them. */
export const frame = ({
  language,
  title,
  url,
  facts = {},
  twins = [],
  columns,
  body,
}) => `<!doctype html><html lang="${language}">${head({ title, url, facts, twins })}<body>
<header><a href="/${language}/">示例外办</a><nav><ul>${twins.map(({ href, name }) => `<li><a href="${href}">${name}</a></li>`).join('')}</ul></nav>
<nav><ul>${columns.map(({ slug, name }) => `<li><a href="/${language}/${slug}/">${escaped(name)}</a></li>`).join('')}</ul></nav></header>
<main>${body}</main><footer><ul><li>示例外办</li><li>3100000001</li><li><a href="/sitemap.xml">Sitemap</a></li></ul></footer></body></html>`

const head = ({
  title,
  url,
  facts,
  twins,
}) => `<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)} · 示例外办</title><meta name="SiteName" content="示例外办"><meta name="SiteDomain" content="wsb.example.gov.cn">
<meta name="SiteIDCode" content="3100000001"><meta name="ColumnName" content="${escaped(facts.columnName)}"><meta name="ArticleTitle" content="${escaped(title)}">
<meta name="PubDate" content="${facts.publishedOn ?? ''}"><meta name="ContentSource" content="${escaped(facts.source)}"><meta name="Keywords" content="${escaped(facts.keywords)}">
<meta name="Description" content="${escaped(facts.summary)}"><link rel="canonical" href="${root}${url}">
${twins.map(({ href, language }) => `<link rel="alternate" hreflang="${language}" href="${root}${href}">`).join('')}
<meta property="og:title" content="${escaped(title)}"><meta property="og:url" content="${root}${url}"><link rel="stylesheet" href="/site.css">
<script type="application/ld+json">${JSON.stringify({ '@context': 'https://schema.org', '@type': 'NewsArticle', headline: title, datePublished: facts.publishedOn, url: root + url })}</script></head>`

export const root = 'https://wsb.example.gov.cn'
export const escaped = (text) => String(text ?? '').replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)
