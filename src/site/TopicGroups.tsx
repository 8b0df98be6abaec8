import { words } from '../i18n/words.ts'
import type { Language } from '../languages.ts'
import { dayShown, languageAttributes, languageName } from './format.ts'
import type { TopicGroup, TopicItem } from './types.ts'

/** What a topic holds, group by group; a group of which the public can read nothing yet is left out. */
export function TopicGroups({ groups, language }: { groups: TopicGroup[]; language: Language }) {
  const shown = groups.filter(({ items }) => items.length > 0)
  return shown.map(({ heading, items }) => (
    <section key={`${heading} ${items[0]?.path}`} className="group">
      <h2>{heading}</h2>
      <ul className="items">
        {items.map((item) => (
          <li key={item.path} className="item">
            <Item item={item} language={language} />
            <time dateTime={dayShown(item.publishedAt)}>{dayShown(item.publishedAt)}</time>
          </li>
        ))}
      </ul>
    </section>
  ))
}

/** In another language where this one has none: its title says so, and so do the languages there are. */
function Item({ item, language }: { item: TopicItem; language: Language }) {
  if (item.language === language)
    return (
      <div>
        <a href={item.path}>{item.title}</a>
      </div>
    )
  const languages = item.languages.map(languageName).join(' · ')
  return (
    <div>
      <a href={item.path} hrefLang={languageAttributes(item.language).lang} {...languageAttributes(item.language)}>
        {item.title}
      </a>
      <p>{words(language)('existsIn', { languages })}</p>
    </div>
  )
}
