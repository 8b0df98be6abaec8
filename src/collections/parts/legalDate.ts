import type { TextField } from 'payload'
import type { label } from './label.ts'

/** A date as the law writes it, `YYYY-MM-DD` in Asia/Shanghai: a string, so that no time zone moves it. */
export const legalDate = (name: string, text: ReturnType<typeof label>): TextField =>
  ({
    name,
    type: 'text',
    label: text,
    admin: { placeholder: 'YYYY-MM-DD' },
    validate: (value: unknown, { req }: { req: { i18n?: { language?: string } } }) => {
      if (value === null || value === undefined || value === '') return true
      if (typeof value === 'string' && isRealDay(value)) return true
      return req?.i18n?.language?.startsWith('zh') ? '请写真实日期，格式 YYYY-MM-DD。' : 'Write a real date as YYYY-MM-DD.'
    },
  }) as TextField

function isRealDay(value: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return false
  const date = new Date(`${value}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === value
}
