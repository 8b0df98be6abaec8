import type { TextField } from 'payload'
import { isDay } from '../../disclosure/days.ts'
import type { label } from './label.ts'

/** A date as the law writes it, `YYYY-MM-DD` in Asia/Shanghai: a string, so that no time zone moves it. */
export const legalDate = (name: string, text: ReturnType<typeof label>, more: Partial<TextField> = {}): TextField =>
  ({
    name,
    type: 'text',
    label: text,
    ...more,
    admin: { placeholder: 'YYYY-MM-DD', ...more.admin },
    validate: (value: unknown, { req, required }: { req: { i18n?: { language?: string } }; required?: boolean }) => {
      const inChinese = req?.i18n?.language?.startsWith('zh')
      if (value === null || value === undefined || value === '') return !required || (inChinese ? '此项必填。' : 'This is required.')
      if (isDay(value)) return true
      return inChinese ? '请写真实日期（1900 至 2199 年），格式 YYYY-MM-DD。' : 'Write a real date, of 1900 to 2199, as YYYY-MM-DD.'
    },
  }) as TextField
