import type { Language } from '../languages.ts'
import { languageAttributes } from './format.ts'

/** What every page shows for a time: one line on urgent notices in each language that has one, and mourning. */
export type SiteState = { urgent: { language: Language; line: string }[]; isMourning: boolean }

/** The same on every page and never changing, so that what comes and goes is one small file and not all pages anew. */
export const stateSheetPath = '/state.css'

/**
 * The one file that changes when the urgent bar or mourning comes or goes: each page has the bar, hidden, and this sheet
 * shows it and gives it its words. It works without a script, and costs the same at any size of the site.
 */
export function renderStateSheet({ urgent, isMourning }: SiteState): string {
  const bars = urgent.map(({ language, line }) => {
    const bar = `html[lang="${languageAttributes(language).lang}"] .urgent-bar`
    return `${bar} { display: block; }\n${bar}::after { content: ${cssString(line)}; }\n`
  })
  return `/* Written by the site itself: what stands on every page for a time. */\n${isMourning ? grey : ''}${bars.join('')}`
}

// Selectors of old and of new browsers are apart: one that is not known would drop the whole rule.
const grey = 'html { -webkit-filter: grayscale(1); filter: grayscale(1); }\n'

/** A string of CSS that nothing in it can end. */
const cssString = (text: string) =>
  `"${[...text].map((char) => (/[\p{L}\p{N} ]/u.test(char) ? char : `\\${(char.codePointAt(0) ?? 0).toString(16)} `)).join('')}"`
