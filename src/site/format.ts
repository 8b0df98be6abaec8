import { shanghaiDay, shanghaiTime } from '../clock.ts'
import { type Language, languageFacts } from '../languages.ts'
import type { StoredFile } from '../richtext/tree.ts'

/** An instant as readers see it: `YYYY-MM-DD HH:MM` in Asia/Shanghai, the same in every language; empty for none. */
export const timeShown = (at: string) => (at ? shanghaiTime(at) : '')

/** An instant's day in Asia/Shanghai. */
export const dayShown = (at: string) => (at ? shanghaiDay(at) : '')

const units = ['B', 'KB', 'MB', 'GB'] as const

/** A file's size as people say it: `1.2 MB`. Units are not translated. */
export function sizeShown({ bytes }: Pick<StoredFile, 'bytes'>): string {
  const step = Math.min(units.length - 1, bytes > 0 ? Math.floor(Math.log10(bytes) / 3) : 0)
  const amount = bytes / 1000 ** step
  const rounded = amount >= 10 || step === 0 ? Math.round(amount) : Math.round(amount * 10) / 10
  return `${rounded} ${units[step] ?? 'B'}`
}

/** A file's type as people say it: PDF, DOCX. */
export const typeShown = ({ extension }: Pick<StoredFile, 'extension'>) => extension.toUpperCase()

/** `lang` and `dir` of a page or a passage. */
export function languageAttributes(language: Language): { lang: string; dir: 'ltr' | 'rtl' } {
  const { tag, direction } = languageFacts(language)
  return { lang: tag, dir: direction }
}

export const languageName = (language: Language) => languageFacts(language).name
