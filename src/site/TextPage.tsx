import { words } from '../i18n/words.ts'
import { pageRoles } from '../pageRoles.ts'
import type { Snapshot } from '../snapshot.ts'
import { type Crumb, columnCrumb, columnWay } from './Crumbs.tsx'
import { languageAttributes, languageName, timeShown } from './format.ts'
import type { ContentMeta } from './Head.tsx'
import { Layout } from './Layout.tsx'
import { fileOf } from './mediaFiles.ts'
import { calendarPathOf, mediaPath, textPath, topicsPath } from './paths.ts'
import { RoleView } from './RoleView.tsx'
import { ScanToCheck } from './ScanToCheck.tsx'
import { textData } from './structured.ts'
import { TextBanners } from './TextBanners.tsx'
import { TopicGroups } from './TopicGroups.tsx'
import type { Frame, LanguageLink, RelatedText, RoleContent, SiteColumn, Standing, TopicGroup, Validity } from './types.ts'

export type TextPageProps = {
  frame: Frame
  snapshot: Snapshot
  /** The edition's part, as kept. */
  part: string
  publishedAt: string
  /** When the edition shown went out, if it is not the first; else empty. */
  updatedAt: string
  languages: LanguageLink[]
  /** A policy's interpretations. */
  interpretations: RelatedText[]
  /** The policy an interpretation explains, once the public can read it. */
  policy: RelatedText | null
  /** The notice whose outcome an article tells, once the public can read it. */
  consultation: RelatedText | null
  /** What came of a consultation, once it is out. */
  outcomes: RelatedText[]
  /** Texts of the same column that came before it. */
  neighbours: RelatedText[]
  /** 有效性 as of now: it may have changed since approval. */
  validity: Validity | null
  /** A notice's place in its period, or a guide's in the time until it is to be checked, as of now; null for other kinds. */
  standing: Standing | null
  /** What a page with a role gathers from the rest of the site. */
  gathered: RoleContent | null
  /** A topic's groups. */
  topic: TopicGroup[]
  /** The topics it is part of. */
  topics: RelatedText[]
}

/** The page of one text: what surrounds an edition may change without a new edition. */
export function TextPage({
  frame,
  snapshot,
  part,
  publishedAt,
  updatedAt,
  languages,
  interpretations,
  policy,
  consultation,
  outcomes,
  neighbours,
  validity,
  standing,
  gathered,
  topic,
  topics,
}: TextPageProps) {
  const content = contentMeta({ frame, snapshot, publishedAt, updatedAt })
  const url = frame.office.siteUrl + textPath(snapshot)
  const column = frame.columns.find(({ uid }) => uid === snapshot.column?.uid) ?? roleColumn(snapshot)
  return (
    <Layout
      frame={frame}
      path={textPath(snapshot)}
      title={snapshot.title}
      languages={languages}
      column={column}
      content={content}
      data={[textData({ frame, snapshot, url, publishedAt, updatedAt, validity, image: content.image })]}
      crumbs={textCrumbs({ frame, snapshot })}
    >
      <article className="text">
        <TextBanners
          snapshot={snapshot}
          validity={validity}
          standing={standing}
          checkedAt={updatedAt || publishedAt}
          isConcluded={outcomes.length > 0}
        />
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: the part was rendered by React from the approved edition. */}
        <div dangerouslySetInnerHTML={{ __html: part }} />
        <TopicGroups groups={topic} language={frame.language} />
        {gathered ? <RoleView content={gathered} language={frame.language} /> : null}
        <Calendar snapshot={snapshot} frame={frame} />
        <Policy snapshot={snapshot} policy={policy} frame={frame} />
        <Related id="consultation" title={words(frame.language)('consultationNotice')} texts={consultation ? [consultation] : []} />
        <Related id="outcomes" title={words(frame.language)('consultationOutcome')} texts={outcomes} />
        <Related id="interpretations" title={words(frame.language)('interpretations')} texts={interpretations} />
        <Related id="topics" title={words(frame.language)('inTopics')} texts={topics} />
        <Related id="related" title={words(frame.language)('related')} texts={neighbours} />
        <OtherLanguages frame={frame} languages={languages} />
        {snapshot.kind === 'page' ? null : <ScanToCheck frame={frame} item={snapshot.item} />}
      </article>
    </Layout>
  )
}

/** A page with a role counts as a column of that type (网页设计规范), though it stands outside the columns. */
function roleColumn({ facts, title, summary }: Snapshot): SiteColumn | null {
  const type = facts.kind === 'page' && facts.role ? pageRoles[facts.role].columnType : ''
  return type ? { uid: '', slug: '', name: title, type, description: summary, keywords: '', parent: null } : null
}

/** The way from the home page over the columns to a text. */
export function textCrumbs({ frame, snapshot }: { frame: Frame; snapshot: Snapshot }): Crumb[] {
  if (snapshot.kind === 'topic') return [topicsCrumb(frame), { name: snapshot.title, path: null }]
  const way = snapshot.column ? columnWay({ frame, uid: snapshot.column.uid }) : []
  return [...way.map((column) => columnCrumb({ frame, column })), { name: snapshot.title, path: null }]
}

const topicsCrumb = ({ language }: Frame): Crumb => ({ name: words(language)('topics'), path: topicsPath(language) })

function contentMeta({
  frame,
  snapshot,
  publishedAt,
  updatedAt,
}: Pick<TextPageProps, 'frame' | 'snapshot' | 'publishedAt' | 'updatedAt'>): ContentMeta {
  return {
    articleTitle: snapshot.title,
    pubDate: timeShown(publishedAt),
    contentSource: snapshot.source || frame.office.name,
    keywords: snapshot.keywords.join(','),
    author: snapshot.byline,
    description: snapshot.summary,
    image: snapshot.cover ? frame.office.siteUrl + mediaPath(fileOf(snapshot.cover)) : '',
    publishedAt,
    updatedAt,
  }
}

function Calendar({ snapshot, frame }: { snapshot: Snapshot; frame: Frame }) {
  const { facts } = snapshot
  if (facts.kind !== 'notice' || !facts.inForceUntil) return null
  return (
    <p className="file">
      <a href={calendarPathOf(textPath(snapshot))} type="text/calendar">
        {words(frame.language)('addToCalendar')}
      </a>
      <span>ICS</span>
    </p>
  )
}

function Policy({ snapshot: { facts }, policy, frame }: { snapshot: Snapshot; policy: RelatedText | null; frame: Frame }) {
  if (facts.kind !== 'interpretation' || !facts.policy) return null
  const t = words(frame.language)
  if (policy) return <Related id="policy" title={t('interprets')} texts={[{ ...policy, documentNumber: facts.policy.documentNumber }]} />
  return (
    <section className="related" aria-labelledby="policy">
      <h2 id="policy">{t('interprets')}</h2>
      <p>{facts.policy.title}</p>
    </section>
  )
}

function Related({ id, title, texts }: { id: string; title: string; texts: RelatedText[] }) {
  if (texts.length === 0) return null
  return (
    <section className="related" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <ul>
        {texts.map((text) => (
          <li key={text.path}>
            <a href={text.path}>
              {text.title}
              {text.documentNumber ? <span>{text.documentNumber}</span> : null}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}

function OtherLanguages({ frame, languages }: { frame: Frame; languages: LanguageLink[] }) {
  const others = languages.filter(({ language }) => language !== frame.language)
  if (others.length === 0) return null
  return (
    <section className="related" aria-labelledby="others">
      <h2 id="others">{words(frame.language)('otherLanguages')}</h2>
      <ul>
        {others.map(({ language, path }) => (
          <li key={language}>
            <a href={path} hrefLang={languageAttributes(language).lang} lang={languageAttributes(language).lang}>
              {languageName(language)}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
