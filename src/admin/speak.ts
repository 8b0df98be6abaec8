import type { Sentence } from '../errors.ts'

/** The two languages of the admin. */
export type AdminLanguage = 'zh' | 'en'
export type Say = (sentence: Sentence) => string

export const adminLanguage = (language: string): AdminLanguage => (language.startsWith('zh') ? 'zh' : 'en')

/** Says a sentence in the admin's language. */
export const speaker =
  (language: string): Say =>
  (sentence) =>
    sentence[adminLanguage(language)]
