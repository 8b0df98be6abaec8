import { type PageAnswer, pageAnswer } from './answers.tsx'
import { Overview } from './overview.tsx'
import type { Actor, PageAccount, PageLanguage } from './types.ts'
import { pageWords } from './words.ts'

/** The page with all accounts. */
export function overviewAnswer({ language, ...shown }: { language: PageLanguage; accounts: PageAccount[]; actors: Actor[] }): PageAnswer {
  const words = pageWords(language)
  return pageAnswer({ language, title: words.title, children: <Overview {...shown} words={words} /> })
}
