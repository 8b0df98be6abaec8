// Making elements; text is only ever put in as text.

export function element(name, content, attributes = {}) {
  const made = document.createElement(name)
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value)
  made.append(...[content].flat().filter((part) => part !== null))
  return made
}
export const put = (id, ...content) => document.getElementById(id).replaceChildren(...content)
export const short = (hash) => element('code', `${String(hash).slice(0, 16)}…`, { title: hash })
const row = (name, cells, attributes) =>
  element(
    'tr',
    cells.map((cell) => element(name, cell, attributes)),
  )
/** A table's head and body. */
export const rowsOf = (heads, rows) => [
  element('thead', row('th', heads, { scope: 'col' })),
  element(
    'tbody',
    rows.map((cells) => row('td', cells)),
  ),
]
