import { words } from '../i18n/words.ts'
import { Layout } from './Layout.tsx'
import { columnPath, homePath, searchPath, siteMapPath, topicsPath, urgentPath } from './paths.ts'
import type { Frame, RelatedText } from './types.ts'

export type SiteMapPageProps = { frame: Frame /** Pages of the site, in their own order. */; pages: RelatedText[] }

/** The whole site on one page, for people: columns as a tree, pages, and what else there is. */
export function SiteMapPage({ frame, pages }: SiteMapPageProps) {
  const { language } = frame
  const t = words(language)
  const languages = frame.office.languages.map((code) => ({ language: code, path: siteMapPath(code) }))
  return (
    <Layout
      frame={frame}
      path={siteMapPath(language)}
      title={t('siteMap')}
      languages={languages}
      crumbs={[{ name: t('siteMap'), path: null }]}
    >
      <header className="page-head">
        <h1>{t('siteMap')}</h1>
      </header>
      <nav className="prose" aria-label={t('siteMap')}>
        <h2>{t('menu')}</h2>
        <Branch frame={frame} parent={null} />
        {pages.length > 0 ? (
          <>
            <h2>{t('pages')}</h2>
            <ul>
              {pages.map(({ path, title }) => (
                <li key={path}>
                  <a href={path}>{title}</a>
                </li>
              ))}
            </ul>
          </>
        ) : null}
        <h2>{t('more')}</h2>
        <ul>
          <li>
            <a href={homePath(language)}>{t('home')}</a>
          </li>
          <li>
            <a href={searchPath(language)}>{t('search')}</a>
          </li>
          <li>
            <a href={topicsPath(language)}>{t('topics')}</a>
          </li>
          <li>
            <a href={urgentPath(language)}>{t('urgentNotices')}</a>
          </li>
        </ul>
      </nav>
    </Layout>
  )
}

function Branch({ frame, parent, above = [] }: { frame: Frame; parent: string | null; above?: string[] }) {
  // A circle in the data ends the branch.
  const columns = frame.columns.filter((column) => column.parent === parent && !above.includes(column.uid))
  if (columns.length === 0) return null
  return (
    <ul>
      {columns.map(({ uid, slug, name }) => (
        <li key={uid}>
          <a href={columnPath({ language: frame.language, slug })}>{name}</a>
          <Branch frame={frame} parent={uid} above={[...above, uid]} />
        </li>
      ))}
    </ul>
  )
}
