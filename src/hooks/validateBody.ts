import type { Validate } from 'payload'
import { validateRichText } from '../richtext/validate.ts'

/** The one validator of rich text, on drafts too: an allow-list of nodes, addresses, sizes and depth. */
export const validateBody: Validate = (value, { req }) => {
  const reasons = validateRichText(value)
  if (reasons.length === 0) return true
  const inChinese = req?.i18n?.language?.startsWith('zh')
  return reasons
    .slice(0, 5)
    .map((reason) => `${inChinese ? reason.zh : reason.en} (${reason.path})`)
    .join(' ')
}
