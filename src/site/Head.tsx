// biome-ignore-all lint/style/noHeadElement: these pages are static files; Next has no part in them.
import { words } from '../i18n/words.ts'
import { languageAttributes } from './format.ts'
import { feedPaths } from './paths.ts'
import { stateSheetPath } from './stateSheet.ts'
import { type StructuredData, structuredText } from './structured.ts'
import type { Frame, LanguageLink, SiteColumn } from './types.ts'

/** Content tags of 网页设计规范 (国办发〔2017〕47号, annex); the first three are required. `pubDate` is `YYYY-MM-DD HH:MM`, Asia/Shanghai. */
export type ContentMeta = {
  articleTitle: string
  pubDate: string
  contentSource: string
  keywords: string
  author: string
  description: string
  /** Absolute address of the cover; empty for none. */
  image: string
  /** ISO instants; the second is empty before a correction. */
  publishedAt: string
  updatedAt: string
}

export type HeadProps = {
  frame: Frame
  /** This page's own path. */
  path: string
  title: string
  description?: string
  /** Where the same page stands in other languages; this one may be among them. */
  languages?: LanguageLink[]
  column?: SiteColumn | null
  content?: ContentMeta
  /** False keeps search engines from listing the page. */
  isListed?: boolean
  /** One more script, of this page alone. */
  script?: string
  /** What the page is, for machines. */
  data?: StructuredData[]
}

/** The head of a page with the tags every government site has to carry. */
export function Head({
  frame,
  path,
  title,
  description = '',
  languages = [],
  column = null,
  content,
  isListed = true,
  script,
  data = [],
}: HeadProps) {
  const { office, preview } = frame
  const siteName = office.siteName || office.name
  return (
    <head>
      <meta charSet="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{title === siteName ? title : `${title} · ${siteName}`}</title>
      <meta name="color-scheme" content="light dark" />
      <meta name="format-detection" content="telephone=no" />
      {isListed && !preview ? null : <meta name="robots" content="noindex" />}
      <SiteTags office={office} siteName={siteName} />
      {column ? <ColumnTags column={column} isContent={Boolean(content)} /> : null}
      {content ? (
        <ContentTags content={content} url={office.siteUrl + path} />
      ) : (
        <Tag name="Description" content={description || `${title} · ${siteName}`} />
      )}
      {preview ? null : (
        <Relations
          frame={frame}
          path={path}
          title={title}
          description={description}
          languages={languages}
          column={column}
          content={content}
        />
      )}
      <link rel="stylesheet" href={frame.stylesheet} />
      <link rel="stylesheet" href={stateSheetPath} />
      {preview ? <link rel="stylesheet" href={preview.stylesheet} /> : null}
      <script src={frame.script} />
      {script ? <script src={script} defer /> : null}
      {data.length > 0 && !preview ? (
        // biome-ignore lint/security/noDangerouslySetInnerHtml: JSON of our own making, in which no element can end.
        <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: structuredText(data) }} />
      ) : null}
    </head>
  )
}

type RelationsProps = Required<Pick<HeadProps, 'frame' | 'path' | 'title' | 'description' | 'languages' | 'column'>> & {
  content: ContentMeta | undefined
}

/** What ties a published page to others: its address, its languages, the feeds it stands in, how messengers show it. */
function Relations({ frame, path, title, description, languages, column, content }: RelationsProps) {
  const { office, language } = frame
  const { siteUrl } = office
  const siteName = office.siteName || office.name
  return (
    <>
      <link rel="canonical" href={siteUrl + path} />
      {languages.map((link) => (
        <link key={link.language} rel="alternate" hrefLang={languageAttributes(link.language).lang} href={siteUrl + link.path} />
      ))}
      <DefaultLanguage languages={languages} siteUrl={siteUrl} />
      <Card frame={frame} siteName={siteName} url={siteUrl + path} title={title} description={description} content={content} />
      {column?.slug && !content ? <Feeds title={`${siteName} · ${column.name}`} paths={feedPaths({ language, column })} /> : null}
      <Feeds title={`${siteName} · ${words(language)('latest')}`} paths={feedPaths({ language })} />
    </>
  )
}

/** For readers of no language the page is in: English where there is some, as most of those who come from abroad read it. */
function DefaultLanguage({ languages, siteUrl }: { languages: LanguageLink[]; siteUrl: string }) {
  const chosen = languages.find(({ language }) => language === 'en') ?? languages[0]
  return languages.length > 1 && chosen ? <link rel="alternate" hrefLang="x-default" href={siteUrl + chosen.path} /> : null
}

function Feeds({ title, paths }: { title: string; paths: ReturnType<typeof feedPaths> }) {
  return Object.entries(paths).map(([kind, path]) => (
    <link key={kind} rel="alternate" type={feedTypes[kind as keyof typeof feedTypes]} title={title} href={path} />
  ))
}

const feedTypes = { rss: 'application/rss+xml', atom: 'application/atom+xml', json: 'application/feed+json' }

type CardProps = { frame: Frame; siteName: string; url: string; title: string; description: string; content?: ContentMeta | undefined }

/** What a messenger shows of a link to this page (Open Graph). */
function Card({ frame, siteName, url, title, description, content }: CardProps) {
  const facts = {
    'og:type': content ? 'article' : 'website',
    'og:title': title,
    'og:url': url,
    'og:site_name': siteName,
    'og:description': content?.description || description,
    'og:locale': languageAttributes(frame.language).lang,
    'og:image': content?.image ?? '',
    'article:published_time': content?.publishedAt ?? '',
    'article:modified_time': content?.updatedAt ?? '',
  }
  return Object.entries(facts).map(([property, value]) => (value ? <meta key={property} property={property} content={value} /> : null))
}

function SiteTags({ office, siteName }: { office: Frame['office']; siteName: string }) {
  return (
    <>
      <Tag name="SiteName" content={siteName} />
      <Tag name="SiteDomain" content={URL.canParse(office.siteUrl) ? new URL(office.siteUrl).host : ''} />
      <Tag name="SiteIDCode" content={office.siteIdCode} />
    </>
  )
}

/** A content page names its column and the column's type only. */
function ColumnTags({ column, isContent }: { column: SiteColumn; isContent: boolean }) {
  return (
    <>
      <Tag name="ColumnName" content={column.name} />
      {isContent ? null : <Tag name="ColumnDescription" content={column.description || column.name} />}
      {isContent ? null : <Tag name="ColumnKeywords" content={column.keywords || column.name} />}
      <Tag name="ColumnType" content={column.type} />
    </>
  )
}

function ContentTags({ content, url }: { content: ContentMeta; url: string }) {
  return (
    <>
      <Tag name="ArticleTitle" content={content.articleTitle} />
      <Tag name="PubDate" content={content.pubDate} />
      <Tag name="ContentSource" content={content.contentSource} />
      <Tag name="Keywords" content={content.keywords} />
      <Tag name="Author" content={content.author} />
      <Tag name="Description" content={content.description} />
      <Tag name="Image" content={content.image} />
      <Tag name="Url" content={url} />
    </>
  )
}

/** An empty tag counts as a fault in inspections; left out, a missing fact is at least seen as missing. */
function Tag({ name, content }: { name: string; content: string }) {
  return content ? <meta name={name} content={content} /> : null
}
