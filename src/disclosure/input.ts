import { FabuError } from '../errors.ts'
import { checkPlainText } from '../richtext/plainText.ts'
import { type Day, isDay } from './days.ts'

type Wrong = { path: string; zh: string; en: string }

/** A refusal of one field, told at the edge. */
export const wrongInput = ({ path, zh, en }: Wrong): FabuError =>
  new FabuError({ code: 'input.refused', status: 400, message: { zh: `${zh}`, en }, reasons: [{ code: 'input.refused', path, zh, en }] })

/** A day of a request's body. @throws {FabuError} 400 */
export function dayIn(value: unknown, path: string): Day {
  if (isDay(value)) return value
  throw wrongInput({
    path,
    zh: `${path}：请写真实日期（1900 至 2199 年），格式 YYYY-MM-DD。`,
    en: `${path}: write a real day, of 1900 to 2199, as YYYY-MM-DD.`,
  })
}

/** Whether a request says nothing of a field. */
export const isLeftOut = (value: unknown): boolean => value === undefined || value === null || value === ''

/** Yes or no; no where nothing is said. @throws {FabuError} 400 for anything else. */
export function flagIn(value: unknown, path: string): boolean {
  if (isLeftOut(value)) return false
  if (typeof value === 'boolean') return value
  throw wrongInput({ path, zh: `${path}：应为是或者否。`, en: `${path}: true or false.` })
}

/** One of some values. @throws {FabuError} 400 */
export function oneOf<T extends string>(value: unknown, values: readonly T[], path: string): T {
  if (values.includes(value as T)) return value as T
  throw wrongInput({ path, zh: `${path}：应为 ${values.join('、')} 之一。`, en: `${path}: one of ${values.join(', ')}.` })
}

/** A whole number within bounds. @throws {FabuError} 400 */
export function wholeNumberIn({ value, path, min, max }: { value: unknown; path: string; min: number; max: number }): number {
  if (typeof value === 'number' && Number.isInteger(value) && value >= min && value <= max) return value
  throw wrongInput({ path, zh: `${path}：应为 ${min} 至 ${max} 的整数。`, en: `${path}: a whole number from ${min} to ${max}.` })
}

type Words = { value: unknown; path: string; max: number; isNeeded?: boolean }

/** Words of a request's body, trimmed; empty where they may be left out. @throws {FabuError} 400 for what no text may hold, or too much of it. */
export function wordsIn({ value, path, max, isNeeded = false }: Words): string {
  if (isLeftOut(value)) {
    if (!isNeeded) return ''
    throw wrongInput({ path, zh: `${path}：此项必填。`, en: `${path}: this is needed.` })
  }
  const [reason] =
    typeof value === 'string' ? checkPlainText(value, { max, path, isMultiline: true }) : [{ zh: '应为文字。', en: 'words, please.' }]
  const text = typeof value === 'string' ? value.trim() : ''
  if (reason || (isNeeded && !text))
    throw wrongInput({ path, zh: `${path}：${reason?.zh ?? '此项必填。'}`, en: `${path}: ${reason?.en ?? 'this is needed.'}` })
  return text
}
