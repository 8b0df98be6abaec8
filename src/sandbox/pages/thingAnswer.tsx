import { articlesOf } from '../wechat/drafts.ts'
import { findItem, type PagePorts } from './accounts.ts'
import { type PageAnswer, pageAnswer } from './answers.tsx'
import { contentAnswer } from './content.ts'
import { Detail } from './detail.tsx'
import { findThing } from './findThing.ts'
import type { PageLanguage } from './types.ts'
import { pageWords } from './words.ts'

type Asked = { pathname: string; language: PageLanguage; ports: PagePorts }

/** The page of one article, post or submission, or what stands in its frame; null where the address names none. */
export async function thingAnswer({ pathname, language, ports }: Asked): Promise<PageAnswer | null> {
  const found = await findThing(ports.store, pathname)
  if (!found) return null
  if (found.isContent) return contentAnswer(found)
  const shown = await findItem(ports, { outlet: found.thing.outlet, id: found.itemId })
  if (!shown) return null
  const article = articlesOf(found.thing)[found.number - 1]
  const source = String(article?.content_source_url ?? found.thing.facts.address ?? '')
  const props = { ...shown, author: String(article?.author ?? ''), source, words: pageWords(language) }
  return pageAnswer({ language, title: shown.item.title, children: <Detail {...props} /> })
}
