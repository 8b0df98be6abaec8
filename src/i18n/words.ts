import i18next from 'i18next'
import type { Language } from '../languages.ts'
import { ar } from './locales/ar.ts'
import { de } from './locales/de.ts'
import { en } from './locales/en.ts'
import { es } from './locales/es.ts'
import { fr } from './locales/fr.ts'
import { ja } from './locales/ja.ts'
import { ko } from './locales/ko.ts'
import { ru } from './locales/ru.ts'
import { type WordKey, type Words, zh } from './locales/zh.ts'
import { zhHant } from './locales/zh-Hant.ts'

export type { WordKey, Words } from './locales/zh.ts'

/** Every language's words of the site; a language without its file does not compile. */
export const siteWords: Record<Language, Words> = { zh, 'zh-Hant': zhHant, en, ja, ko, fr, de, es, ru, ar }

export type Translate = (key: WordKey, values?: Record<string, string | number>) => string

// An instance of our own, never told to change language: pages of several languages are rendered at once.
const instance = i18next.createInstance({
  resources: Object.fromEntries(Object.entries(siteWords).map(([code, translation]) => [code, { translation }])),
  fallbackLng: false,
  // React escapes what it prints; escaping here would do it twice.
  interpolation: { escapeValue: false },
  initAsync: false,
})
void instance.init()

const known = new Map<Language, Translate>()

/** The words of the site in one language. The function it gives keeps that language whatever else is rendered meanwhile. */
export function words(language: Language): Translate {
  const found = known.get(language) ?? translator(language)
  known.set(language, found)
  return found
}

/** A page asks for some fifty words, most of them the same as on every other page: what needs no values is looked up once. */
function translator(language: Language): Translate {
  const translate = instance.getFixedT(language)
  const plain = new Map<WordKey, string>()
  return (key, values) => {
    if (values) return translate(key, values)
    const word = plain.get(key) ?? translate(key)
    plain.set(key, word)
    return word
  }
}
