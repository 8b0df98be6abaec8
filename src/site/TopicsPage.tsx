import { words } from '../i18n/words.ts'
import { Cards } from './Cards.tsx'
import { ItemList } from './ItemList.tsx'
import { Layout } from './Layout.tsx'
import { topicsPath } from './paths.ts'
import type { Frame, ListItem } from './types.ts'

export type TopicsPageProps = { frame: Frame; topics: ListItem[]; archived: ListItem[] }

/** The topics of a language; archived ones stand apart. */
export function TopicsPage({ frame, topics, archived }: TopicsPageProps) {
  const { language } = frame
  const t = words(language)
  const languages = frame.office.languages.map((code) => ({ language: code, path: topicsPath(code) }))
  return (
    <Layout
      frame={frame}
      path={topicsPath(language)}
      title={t('topics')}
      languages={languages}
      crumbs={[{ name: t('topics'), path: null }]}
    >
      <header className="page-head">
        <h1>{t('topics')}</h1>
      </header>
      {topics.length > 0 ? <Cards items={topics} /> : <p className="empty">{t('emptyList')}</p>}
      {archived.length > 0 ? (
        <section className="group" aria-labelledby="archived">
          <h2 id="archived">{t('archivedTopics')}</h2>
          <ItemList items={archived} language={language} hasSummaries />
        </section>
      ) : null}
    </Layout>
  )
}
