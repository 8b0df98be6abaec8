/** The languages an office can publish in. Adding one is a line here and a file in src/i18n/locales. */
export const languages = [
  { code: 'zh', name: '中文', english: 'Chinese (simplified)', tag: 'zh-Hans', direction: 'ltr' },
  { code: 'zh-Hant', name: '繁體中文', english: 'Chinese (traditional)', tag: 'zh-Hant', direction: 'ltr' },
  { code: 'en', name: 'English', english: 'English', tag: 'en', direction: 'ltr' },
  { code: 'ja', name: '日本語', english: 'Japanese', tag: 'ja', direction: 'ltr' },
  { code: 'ko', name: '한국어', english: 'Korean', tag: 'ko', direction: 'ltr' },
  { code: 'fr', name: 'Français', english: 'French', tag: 'fr', direction: 'ltr' },
  { code: 'de', name: 'Deutsch', english: 'German', tag: 'de', direction: 'ltr' },
  { code: 'es', name: 'Español', english: 'Spanish', tag: 'es', direction: 'ltr' },
  { code: 'ru', name: 'Русский', english: 'Russian', tag: 'ru', direction: 'ltr' },
  { code: 'ar', name: 'العربية', english: 'Arabic', tag: 'ar', direction: 'rtl' },
] as const

export type Language = (typeof languages)[number]['code']
export type LanguageFacts = (typeof languages)[number]

export const languageCodes: Language[] = languages.map(({ code }) => code)

/** @throws {RangeError} for a code that is not in the list. */
export function languageFacts(code: string): LanguageFacts {
  const facts = languages.find((language) => language.code === code)
  if (!facts) throw new RangeError(`"${code}" is not a language of Fabu; known are ${languageCodes.join(', ')}.`)
  return facts
}

export const isLanguage = (code: unknown): code is Language => languageCodes.includes(code as Language)
