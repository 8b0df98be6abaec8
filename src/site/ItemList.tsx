import { words } from '../i18n/words.ts'
import type { Language } from '../languages.ts'
import { dayShown } from './format.ts'
import { columnPath } from './paths.ts'
import type { ColumnDigest, Frame, ListItem } from './types.ts'

/** Texts in a list, newest first as given. */
export function ItemList({ items, language, hasSummaries = false }: { items: ListItem[]; language: Language; hasSummaries?: boolean }) {
  if (items.length === 0) return <p className="empty">{words(language)('emptyList')}</p>
  return (
    <ul className="items">
      {items.map((item) => (
        <li key={item.path} className="item">
          <div>
            <Urgency item={item} language={language} />
            <Over item={item} language={language} />
            <a href={item.path}>{item.title}</a>
            {hasSummaries && item.summary ? <p>{item.summary}</p> : null}
          </div>
          <time dateTime={dayShown(item.publishedAt)}>{dayShown(item.publishedAt)}</time>
        </li>
      ))}
    </ul>
  )
}

/** What is over is not urgent any more. */
function Urgency({ item: { urgency, standing }, language }: { item: ListItem; language: Language }) {
  if (urgency === null || urgency === 'normal' || standing === 'over') return null
  return <span className={urgency === 'urgent' ? 'tag tag-urgent' : 'tag'}>{words(language)(urgency)}</span>
}

/** What is over, and what the public is still asked about. */
function Over({ item: { standing, isConsultation = false }, language }: { item: ListItem; language: Language }) {
  const t = words(language)
  if (standing === 'over') return <span className="tag tag-over">{t(isConsultation ? 'consultationOver' : 'over')}</span>
  return isConsultation && standing === 'inEffect' ? <span className="tag tag-valid">{t('consultationOpen')}</span> : null
}

/** Columns side by side, each with its newest items. */
export function Digests({ digests, frame }: { digests: ColumnDigest[]; frame: Frame }) {
  if (digests.length === 0) return null
  const t = words(frame.language)
  return (
    <div className="sections">
      {digests.map(({ column, items }) => (
        // No landmark: a column may be called like a part of the home page, and its heading is enough.
        <section key={column.uid}>
          <div className="section-head">
            <h2>{column.name}</h2>
            <a href={columnPath({ language: frame.language, slug: column.slug })}>
              {t('more')}
              <span className="hidden">{` · ${column.name}`}</span>
            </a>
          </div>
          <ItemList items={items} language={frame.language} />
        </section>
      ))}
    </div>
  )
}
