import type { Reason } from '../errors.ts'
import { characterFaults } from './characters.ts'

type Options = {
  /** Longest length in characters as people count them (code points). */
  max: number
  /** Name of the field in the reasons. */
  path?: string
  /** Whether line breaks and tabs belong there, as in a summary. */
  isMultiline?: boolean
}

/**
 * Checks a plain field (a title, a summary, an alt text) by the same rules of characters as rich text.
 * An empty or missing value passes: what is missing is the preflight's business. Never throws.
 */
export function checkPlainText(value: unknown, { max, path, isMultiline = false }: Options): Reason[] {
  const at = path === undefined ? {} : { path }
  if (value === undefined || value === null || value === '') return []
  if (typeof value !== 'string') return [{ code: 'text.type', zh: '这里只能填写文字。', en: 'Only text can stand here.', ...at }]

  const reasons: Reason[] = characterFaults(value).map(({ code, zh, en }) => ({ code: `text.${code}`, zh, en, ...at }))
  if (!isMultiline && /[\n\t]/u.test(value)) {
    reasons.push({
      code: 'text.lines',
      zh: '这里只能填写一行，请去掉换行和制表符。',
      en: 'Only one line can stand here; remove line breaks and tabs.',
      ...at,
    })
  }
  // The cheap bound first: counting code points of ten megabytes is work an attacker would like us to do.
  if (value.length > max * 2 || [...value].length > max) {
    reasons.push({ code: 'text.long', zh: `文字过长，最多 ${max} 个字。`, en: `The text is too long; at most ${max} characters.`, ...at })
  }
  return reasons
}
