/** The same words as different hands write them: in JSON, in HTML, in an address. Pure. */
export function formsOf(words: string): string[] {
  const json = jsonForm(words)
  const ascii = json.replace(/[^\x20-\x7e]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
  const html = words.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;')
  return [...new Set([words, json, ascii, html, html.replaceAll("'", '&#39;'), encodeURIComponent(words)])]
}

/** As they stand in canonical bytes. */
export const jsonForm = (words: string): string => JSON.stringify(words).slice(1, -1)
