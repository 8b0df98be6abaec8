/** What drivers put into their errors: the words somebody was about to save. */
const valueKeys = new Set(['params', 'keyValue', 'writeErrors', 'op', 'insertedDocs', 'result'])

const leftOut = '(values left out)'

/**
 * What is logged, without the values a failed query was given: Drizzle says all of them in its message, MongoDB those of a key that is
 * taken. Pure; what is no such error comes back as it was.
 */
export function withoutValues(value: unknown, name = ''): unknown {
  if (typeof value === 'string') return cut(value, name)
  if (Array.isArray(value)) return value.map((item) => withoutValues(item, name))
  if (!value || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, valueKeys.has(key) ? leftOut : withoutValues(item, key)]))
}

const values = /(Failed query: [\s\S]*?\nparams: )[\s\S]*$/
/** A stack goes on after the values: only lines that name a place in a file may follow, and what it was caused by. */
const valuesInStack =
  /(Failed query: [\s\S]*?\nparams: )[\s\S]*?(?=(?:\n(?:\s+at [^\n]*(?::\d+:\d+|<anonymous>|native|index \d+)\)?|caused by: [^\n]*))*$)/
const takenKey = /(dup key: )\{[\s\S]*\}/

const cut = (text: string, name: string) =>
  text.replace(name === 'stack' ? valuesInStack : values, `$1${leftOut}`).replace(takenKey, `$1${leftOut}`)
