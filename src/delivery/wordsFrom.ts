import { refuseIf, type Sentence } from '../errors.ts'
import { checkPlainText } from '../richtext/plainText.ts'

/** Words a person has to give with a command. @throws {FabuError} 400, also for what no text may hold. */
export function wordsFrom(value: unknown, { path, zh, en }: Sentence & { path: string }): string {
  const text = typeof value === 'string' ? value.trim() : ''
  const isMissing = text === ''
  refuseIf(isMissing ? [{ code: `${path}.needed`, path, zh, en }] : checkPlainText(text, { max: 2000, path, isMultiline: true }), {
    code: isMissing ? `${path}.needed` : `${path}.refused`,
    status: 400,
    message: isMissing ? { zh, en } : { zh: '文字有误：', en: 'These words are refused:' },
  })
  return text
}
