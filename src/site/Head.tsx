// biome-ignore-all lint/style/noHeadElement: these pages are static files; Next has no part in them.
import { words } from '../i18n/words.ts'
import { languageAttributes } from './format.ts'
import { atomPath, rssPath } from './paths.ts'
import type { Frame, LanguageLink, SiteColumn } from './types.ts'

/** Content tags of 网页设计规范 (国办发〔2017〕47号, annex); the first three are required. `pubDate` is `YYYY-MM-DD HH:MM`, Asia/Shanghai. */
export type ContentMeta = {
  articleTitle: string
  pubDate: string
  contentSource: string
  keywords: string
  author: string
  description: string
  image: string
}

type HeadProps = {
  frame: Frame
  path: string
  title: string
  description?: string
  languages?: LanguageLink[]
  column?: SiteColumn | null
  content?: ContentMeta
  isListed?: boolean
}

/** The head of a page with the tags every government site has to carry. */
export function Head({ frame, path, title, description = '', languages = [], column = null, content, isListed = true }: HeadProps) {
  const { office, language } = frame
  const siteName = office.siteName || office.name
  const feedTitle = `${siteName} · ${words(language)('latest')}`
  return (
    <head>
      <meta charSet="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{title === siteName ? title : `${title} · ${siteName}`}</title>
      <meta name="color-scheme" content="light dark" />
      <meta name="format-detection" content="telephone=no" />
      {isListed ? null : <meta name="robots" content="noindex" />}
      <SiteTags office={office} siteName={siteName} />
      {column ? <ColumnTags column={column} isContent={Boolean(content)} /> : null}
      {content ? <ContentTags content={content} url={office.siteUrl + path} /> : <Tag name="Description" content={description} />}
      <link rel="canonical" href={office.siteUrl + path} />
      {languages.map((link) => (
        <link key={link.language} rel="alternate" hrefLang={languageAttributes(link.language).lang} href={office.siteUrl + link.path} />
      ))}
      <link rel="alternate" type="application/rss+xml" title={feedTitle} href={rssPath(language)} />
      <link rel="alternate" type="application/atom+xml" title={feedTitle} href={atomPath(language)} />
      <link rel="stylesheet" href={frame.stylesheet} />
    </head>
  )
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
