import { type Language, languageCodes } from '../languages.ts'

/** The language a reader's browser wishes for most (`Accept-Language`), of those the site has; `otherwise` where it wishes for none of them. */
export function readerLanguage({ header, otherwise }: { header: string | undefined; otherwise: Language }): Language {
  const wishes = (header ?? '')
    .split(',')
    .map(wishOf)
    .filter(({ weight }) => weight > 0)
    // Sorting is stable: of two wished for alike the first one counts.
    .sort((a, b) => b.weight - a.weight)
  for (const { tag } of wishes) {
    const language = languageOfTag(tag)
    if (language) return language
  }
  return otherwise
}

function wishOf(part: string): { tag: string; weight: number } {
  const [tag = '', ...parameters] = part.split(';').map((piece) => piece.trim())
  const weight = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2)
  return { tag, weight: weight === undefined ? 1 : Number(weight) || 0 }
}

/** Taiwan, Hong Kong and Macao write traditional characters without their tags saying so. */
function languageOfTag(tag: string): Language | undefined {
  try {
    const { language, script } = new Intl.Locale(tag).maximize()
    if (language === 'zh') return script === 'Hant' ? 'zh-Hant' : 'zh'
    return languageCodes.find((code) => code === language)
  } catch {
    return undefined
  }
}
