import { words } from '../i18n/words.ts'
import { Cards } from './Cards.tsx'
import { DisclosureBox, disclosureEntries } from './Entries.tsx'
import { dayShown } from './format.ts'
import { Digests, ItemList } from './ItemList.tsx'
import { Layout } from './Layout.tsx'
import { PictureImage } from './Media.tsx'
import { homePath, topicsPath } from './paths.ts'
import { siteData } from './structured.ts'
import type { ColumnDigest, Frame, ListItem, RelatedText, SiteColumn } from './types.ts'

export type HomeProps = {
  frame: Frame
  /** What leads, the first of them large. */
  leads: ListItem[]
  /** The newest besides, no notices. */
  latest: ListItem[]
  notices: ListItem[]
  columns: ColumnDigest[]
  /** Topics that go on, and are not among the leads. */
  topics: ListItem[]
  /** Pages of the site, in their own order. */
  pages: RelatedText[]
}

/** The first page of one language. */
export function Home({ frame, leads, latest, notices, columns, topics, pages }: HomeProps) {
  const { office, language } = frame
  const t = words(language)
  const siteName = office.siteName || office.name
  const [lead, ...others] = leads
  const otherPages = pages.filter(({ path }) => !disclosureEntries(frame).some((entry) => entry.path === path))
  // A column with nothing of its own to add would only say the same once more.
  const isAbove = ({ path }: ListItem) => [...leads, ...latest, ...notices].some((item) => item.path === path)
  return (
    <Layout
      frame={frame}
      path={homePath(language)}
      title={siteName}
      description={office.name}
      column={homeColumn(frame)}
      languages={office.languages.map((code) => ({ language: code, path: homePath(code) }))}
      data={[siteData(frame)]}
    >
      <h1 className="hidden">{siteName}</h1>
      {lead ? <Lead item={lead} /> : null}
      {others.length > 0 ? <Cards items={others} /> : null}
      <div className="sections">
        {latest.length > 0 || !lead ? <Section id="latest" title={t('latest')} items={latest} frame={frame} /> : null}
        {notices.length > 0 ? <Section id="notices" title={t('notices')} items={notices} frame={frame} /> : null}
      </div>
      <Digests digests={columns.filter(({ items }) => !items.every(isAbove))} frame={frame} />
      <TopicCards topics={topics} frame={frame} />
      <DisclosureBox frame={frame} />
      {otherPages.length > 0 ? (
        <section className="related" aria-labelledby="pages">
          <h2 id="pages">{t('pages')}</h2>
          <ul>
            {otherPages.map(({ path, title }) => (
              <li key={path}>
                <a href={path}>{title}</a>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </Layout>
  )
}

/** The home page counts as a column of the type 首页 (网页设计规范). */
const homeColumn = ({ office, language }: Frame): SiteColumn => ({
  uid: '',
  slug: '',
  name: words(language)('home'),
  type: '首页',
  description: office.name,
  keywords: office.name,
  parent: null,
})

function Lead({ item }: { item: ListItem }) {
  return (
    <article className="lead">
      {item.cover ? <PictureImage picture={item.cover} sizes="(min-width: 56rem) 40rem, 100vw" /> : null}
      <div>
        <h2>
          <a href={item.path}>{item.title}</a>
        </h2>
        {item.summary ? <p>{item.summary}</p> : null}
        <p>
          <time dateTime={dayShown(item.publishedAt)}>{dayShown(item.publishedAt)}</time>
        </p>
      </div>
    </article>
  )
}

/** Topics of the day. */
function TopicCards({ topics, frame: { language } }: { topics: ListItem[]; frame: Frame }) {
  if (topics.length === 0) return null
  const t = words(language)
  return (
    <section className="group" aria-labelledby="topics">
      <div className="section-head">
        <h2 id="topics">{t('topics')}</h2>
        <a href={topicsPath(language)}>
          {t('more')}
          <span className="hidden">{` · ${t('topics')}`}</span>
        </a>
      </div>
      <Cards items={topics} />
    </section>
  )
}

function Section({ id, title, items, frame }: { id: string; title: string; items: ListItem[]; frame: Frame }) {
  return (
    <section aria-labelledby={id}>
      <div className="section-head">
        <h2 id={id}>{title}</h2>
      </div>
      <ItemList items={items} language={frame.language} />
    </section>
  )
}
