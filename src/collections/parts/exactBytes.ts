import type { TextareaField } from 'payload'
import type { label } from './label.ts'

/** Beyond this no row is written: what a body, its facts and its events hold together stays far below. */
const most = 50_000_000

/** What the house itself writes down word for word, such as the bytes under a hash. Payload refuses more than 40,000 characters where no limit is said: a long policy or a report with its tables has more. */
export const exactBytes = (name: string, text: ReturnType<typeof label>): TextareaField => ({
  name,
  type: 'textarea',
  required: true,
  maxLength: most,
  label: text,
})
