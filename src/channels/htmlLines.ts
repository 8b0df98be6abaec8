const blockEnds =
  /<\/(?:p|h[1-6]|li|tr|td|th|section|div|blockquote|figcaption|caption|dt|dd|article|header|footer)>|<br\s*\/?>|<hr\s*\/?>/gi
const entities: Record<string, string> = { lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', amp: '&' }

/** What a reader sees of some HTML, block by block: words alone, spaces counted once, empty lines left out. Pure. */
export const linesOfHtml = (html: string): string[] =>
  html
    .replace(/<(script|style)\b[\s\S]*?<\/\1>/gi, '')
    .replace(/\s+/g, ' ')
    .replace(blockEnds, '\n')
    .replace(/<[^>]*>/g, '')
    .split('\n')
    .map((line) => decoded(line).replace(/\s+/g, ' ').trim())
    .filter(Boolean)

/** The addresses of the pictures in some HTML, in order, without queries: platforms add their own. */
export const picturesOfHtml = (html: string): string[] =>
  [...html.matchAll(/<img\b[^>]*?\s(?:data-)?src="([^"]*)"/gi)].map(([, address = '']) => decoded(address).replace(/[?#].*$/, ''))

const decoded = (text: string) =>
  text.replace(/&(?:#(\d+)|#x([0-9a-f]+)|(\w+));/gi, (whole, decimal, hex, name) => {
    if (name) return entities[String(name).toLowerCase()] ?? whole
    const point = decimal ? Number(decimal) : Number.parseInt(hex, 16)
    return point <= 0x10ffff ? String.fromCodePoint(point) : whole
  })
