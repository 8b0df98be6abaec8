import { keysIn } from '../../documents/fill.ts'
import type { Reason } from '../../errors.ts'
import { narrativeKeys } from '../print/narrative.ts'

/** What is wrong with the words of a template: keys that are no number of the report, and double brackets that are not closed. `path` is the field they stand in. */
export function checkWords(words: string, path: string): Reason[] {
  const unknown = [...new Set(keysIn(words).filter((key) => !known.has(key)))]
  return [...unknown.map((key) => noSuchKey(key, path)), ...(words.split('\n').every(isClosed) ? [] : [open(path)])]
}

const known = new Set(narrativeKeys)

/** Every [[ of a paragraph has its ]], one after the other. */
function isClosed(paragraph: string): boolean {
  const marks = paragraph.match(/\[\[|\]\]/g) ?? []
  return marks.length % 2 === 0 && marks.every((mark, index) => mark === (index % 2 === 0 ? '[[' : ']]'))
}

const noSuchKey = (key: string, path: string): Reason => ({
  ...{ code: 'template.key', path },
  zh: `没有“{${key}}”这个数据：请用数据一览中的编号，如 {published}、{T3.r1.6}。`,
  en: `There is no number "{${key}}": take a key of the list of numbers, such as {published} or {T3.r1.6}.`,
})
const open = (path: string): Reason => ({
  ...{ code: 'template.brackets', path },
  zh: '同一段中的“[[”和“]]”须成对，且不能套用。',
  en: 'In a paragraph every [[ has its ]], and none stands within another.',
})
