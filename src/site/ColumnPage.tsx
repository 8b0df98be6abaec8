import { words } from '../i18n/words.ts'
import { columnCrumb, columnWay } from './Crumbs.tsx'
import { Digests, ItemList } from './ItemList.tsx'
import { Layout } from './Layout.tsx'
import type { ListRange } from './lists.ts'
import { columnPath, type ListPage } from './paths.ts'
import type { ColumnDigest, Frame, LanguageLink, ListItem, SiteColumn, YearLink } from './types.ts'

export type ColumnPageProps = {
  frame: Frame
  column: SiteColumn
  page: ListPage
  range: ListRange
  items: ListItem[]
  /** Columns below this one; shown on the index only. */
  below: ColumnDigest[]
  /** Years before this one, where there are any; on the index only. */
  years: YearLink[]
}

/** One page of a column. No page says how many there are: it would change them all with every full one. */
export function ColumnPage({ frame, column, page, range, items, below, years }: ColumnPageProps) {
  const t = words(frame.language)
  const way = columnWay({ frame, uid: column.uid })
  const name = page === 'index' ? column.name : `${column.name} · ${t('pageNumber', { page })}`
  const isOnlyParent = below.length > 0 && items.length === 0
  return (
    <Layout
      frame={frame}
      path={columnPath({ language: frame.language, slug: column.slug, page })}
      title={name}
      description={column.description}
      column={column}
      languages={page === 'index' ? columnLanguages(frame, column) : []}
      crumbs={way.map((step) => (step === column ? { name, path: null } : columnCrumb({ frame, column: step })))}
    >
      <header className="page-head">
        <h1>{column.name}</h1>
        {column.description && page === 'index' ? <p>{column.description}</p> : null}
      </header>
      {isOnlyParent ? null : <ItemList items={items} language={frame.language} hasSummaries />}
      <Pager frame={frame} column={column} page={page} range={range} />
      <Years frame={frame} column={column} years={years} />
      {page === 'index' ? <Digests digests={below} frame={frame} /> : null}
    </Layout>
  )
}

const columnLanguages = (frame: Frame, { slug }: SiteColumn): LanguageLink[] =>
  frame.office.languages.map((language) => ({ language, path: columnPath({ language, slug }) }))

function Years({ frame, column, years }: Pick<ColumnPageProps, 'frame' | 'column' | 'years'>) {
  if (years.length === 0) return null
  return (
    <nav className="years" aria-labelledby="years">
      <h2 id="years">{words(frame.language)('byYear')}</h2>
      <ul className="inline">
        {years.map(({ year, page }) => (
          <li key={year}>
            <a href={columnPath({ language: frame.language, slug: column.slug, page })}>{year}</a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function Pager({ frame, column, page, range }: Pick<ColumnPageProps, 'frame' | 'column' | 'page' | 'range'>) {
  const t = words(frame.language)
  const to = (target: ListPage) => columnPath({ language: frame.language, slug: column.slug, page: target })
  if (range.older === null && range.newer === null) return null
  return (
    <nav className="pager" aria-label={page === 'index' ? column.name : t('pageNumber', { page })}>
      {range.newer === null ? <span /> : <a href={to(range.newer)}>{t('newer')}</a>}
      {page === 'index' ? null : <span aria-current="page">{t('pageNumber', { page })}</span>}
      {range.older === null ? <span /> : <a href={to(range.older)}>{t('older')}</a>}
    </nav>
  )
}
