/** The texts by language and column, the newest first, for lists, feeds, neighbours and sitemap. */
export default function configure(eleventy) {
  eleventy.addCollection('texts', (api) => api.getFilteredByGlob('./*/*/*.md').sort((one, other) => other.date - one.date))
  eleventy.addCollection('lists', (api) => listsOf(api.getFilteredByGlob('./*/*/*.md').sort((one, other) => other.date - one.date)))
  return { dir: { input: '.', includes: '_includes' }, markdownTemplateEngine: false }
}

const perPage = 20

/** Every page of every list: twenty texts of one column in one language. */
function listsOf(texts) {
  const groups = new Map()
  for (const text of texts) {
    const group = `${text.data.language}/${text.data.column}`
    if (!groups.has(group)) groups.set(group, [])
    groups.get(group).push(text)
  }
  return [...groups].flatMap(([group, members]) => {
    for (const [at, text] of members.entries()) Object.assign(text.data, { newer: members[at - 1]?.url, older: members[at + 1]?.url })
    const pages = Math.ceil(members.length / perPage)
    return Array.from({ length: pages }, (_, page) => ({
      group,
      language: group.split('/')[0],
      page,
      pages,
      texts: members.slice(page * perPage, (page + 1) * perPage),
    }))
  })
}
