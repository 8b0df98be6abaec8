/** Shorter words are found in other texts as well; destroying whatever holds them would destroy what is not meant. */
const shortest = 12
/** A title of fewer characters is a column's as well. */
const shortestTitle = 8

/** `words`: runs of the text's own words. `all`: its title and its slug too, where they are long enough to be nobody else's. */
export type Traces = { words: string[]; all: string[] }

/**
 * Words by which bytes are known to hold a text, as they stand in JSON, in HTML and in an address. Pure; given canonical
 * bytes of its editions and rounds.
 */
export function tracesOf(canonicals: string[]): Traces {
  const texts = canonicals.filter(Boolean).map((bytes) => JSON.parse(bytes) as Record<string, unknown>)
  const words = texts.flatMap(({ subtitle, summary, body }) => [subtitle, summary, ...stringsIn(body)]).filter(longerThan(shortest))
  const names = [
    ...texts.map(({ title }) => title).filter(longerThan(shortestTitle)),
    ...texts.map(({ slug }) => slug).filter(longerThan(shortest)),
  ]
  return { words: formsOfAll(words), all: formsOfAll([...names, ...words]) }
}

const longerThan = (count: number) => (value: unknown) => [...String(value ?? '').trim()].length >= count
const formsOfAll = (values: unknown[]) => [...new Set(values.map((value) => String(value).trim()).flatMap(formsOf))]

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return /^[0-9a-f]{64}$/.test(value) ? [] : [value]
  if (Array.isArray(value)) return value.flatMap(stringsIn)
  return value && typeof value === 'object' ? Object.values(value).flatMap(stringsIn) : []
}

/** The same words as different hands write them. */
function formsOf(words: string): string[] {
  const json = JSON.stringify(words).slice(1, -1)
  const ascii = json.replace(/[^\x20-\x7e]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
  const html = words.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;')
  return [words, json, ascii, html, encodeURIComponent(words)]
}

/** Whether bytes hold any of these. */
export const holdsTrace = (bytes: Buffer, traces: string[]): boolean => traces.some((trace) => bytes.includes(trace))
