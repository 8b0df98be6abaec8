import type { TextareaField, TextField, Validate } from 'payload'
import { checkPlainText } from '../../richtext/plainText.ts'

type Options = { max: number; isMultiline?: boolean; pattern?: { regex: RegExp; zh: string; en: string } }

/**
 * Validates a single plain string: its length in characters, and the characters text may hold at all.
 * Runs on drafts too, so a wrong value never crosses the door.
 */
export const plainText =
  ({ max, pattern, isMultiline }: Options): Validate =>
  (value, { req, required }) => {
    const inChinese = req?.i18n?.language?.startsWith('zh')
    // A validator of one's own takes the place of Payload's, and with it of its look at what must be there.
    if (value === null || value === undefined || value === '') return !required || (inChinese ? '此项必填。' : 'This is required.')
    const [reason] = checkPlainText(value, { max, isMultiline })
    if (reason) return inChinese ? reason.zh : reason.en
    if (pattern && !pattern.regex.test(String(value))) return inChinese ? pattern.zh : pattern.en
    return true
  }

type Labelled = { zh: string; en: string }

/** A one-line text field that refuses what text may not hold. */
export const line = (name: string, label: Labelled, max: number, more: Partial<TextField> = {}): TextField =>
  ({ name, type: 'text', label, validate: plainText({ max }), ...more }) as TextField

/** A text of several lines, with the same rules. */
export const paragraph = (name: string, label: Labelled, max: number, more: Partial<TextareaField> = {}): TextareaField =>
  ({ name, type: 'textarea', label, validate: plainText({ max, isMultiline: true }), ...more }) as TextareaField
