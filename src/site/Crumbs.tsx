import { words } from '../i18n/words.ts'
import type { Language } from '../languages.ts'
import { columnPath, homePath } from './paths.ts'
import type { Frame, SiteColumn } from './types.ts'

/** A step of the way back; the last has no path. */
export type Crumb = { name: string; path: string | null }

/** Where the reader stands: from the home page down. Nothing on the home page itself. */
export function Crumbs({ crumbs, language }: { crumbs: Crumb[]; language: Language }) {
  const t = words(language)
  if (crumbs.length === 0) return null
  return (
    <nav className="crumbs" aria-label={t('breadcrumb')}>
      <ol>
        {[{ name: t('home'), path: homePath(language) }, ...crumbs].map(({ name, path }) => (
          <li key={path ?? ''}>{path ? <a href={path}>{name}</a> : <span aria-current="page">{name}</span>}</li>
        ))}
      </ol>
    </nav>
  )
}

/** A column with the columns above it, the root first; a circle in the data ends the way. */
export function columnWay({ frame, uid }: { frame: Frame; uid: string }): SiteColumn[] {
  const way: SiteColumn[] = []
  let column = frame.columns.find((candidate) => candidate.uid === uid)
  while (column && !way.includes(column)) {
    way.unshift(column)
    const { parent } = column
    column = frame.columns.find((candidate) => candidate.uid === parent)
  }
  return way
}

export const columnCrumb = ({ frame, column }: { frame: Frame; column: SiteColumn }): Crumb => ({
  name: column.name,
  path: columnPath({ language: frame.language, slug: column.slug }),
})
