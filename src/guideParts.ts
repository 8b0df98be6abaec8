/**
 * What a 办事指南 says in words, in the order readers need it: the key elements of 国办秘函〔2019〕19号 (服务不实用), and
 * how long it takes and what it costs besides. Names of the fields, of the facts in a snapshot and of the sections on the page.
 */
export const guideParts = ['basis', 'conditions', 'materials', 'place', 'hours', 'procedure', 'timeLimit', 'fees'] as const

export type GuidePart = (typeof guideParts)[number]
export type GuideWords = Record<GuidePart, string>

/** The words of a guide in any row that has them; empty where there are none. */
export const guideWordsOf = (row: { [part in GuidePart]?: unknown }): GuideWords =>
  Object.fromEntries(guideParts.map((part) => [part, typeof row[part] === 'string' ? row[part] : ''])) as GuideWords

/** Every field of words that only some kinds of text have, besides those all have. Each language's own. */
const ownWordFields = [...guideParts, 'pointName', 'groupHeadings'] as const

/** The words a row holds in such fields; fields its kind does not have are left out. */
export const ownWordsOf = (row: object): Record<string, unknown> =>
  Object.fromEntries(ownWordFields.filter((field) => field in row).map((field) => [field, (row as Record<string, unknown>)[field]]))
