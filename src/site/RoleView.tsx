import { type WordKey, words } from '../i18n/words.ts'
import type { Language } from '../languages.ts'
import { AcceptancePoint } from './AcceptancePoint.tsx'
import { dayShown } from './format.ts'
import { FileLink } from './Media.tsx'
import type { CatalogueEntry, CatalogueGroup, Report, RoleContent } from './types.ts'

type Shown<Content> = { content: Content; language: Language }

/** What a page with a role gathers from the rest of the site, below its own words. */
export function RoleView({ content, language }: Shown<RoleContent>) {
  switch (content.role) {
    case 'catalogue':
      return <Catalogue content={content.groups} language={language} />
    case 'annualReports':
      return <Reports content={content.reports} language={language} />
    case 'onRequest':
      return <OnRequest content={content} language={language} />
  }
}

/** 目录 with the fields of 条例 Art. 12: 索引号, 名称, 内容概述, 生成日期; and 文号. */
function Catalogue({ content: groups, language }: Shown<CatalogueGroup[]>) {
  const t = words(language)
  if (groups.length === 0) return <p className="empty">{t('emptyList')}</p>
  return groups.map(({ art20Item, entries }) => (
    <section key={art20Item} className="catalogue">
      <h2>{t(`art20Item${art20Item}` as WordKey)}</h2>
      <p className="catalogue-basis">{t('art20', { item: art20Item })}</p>
      <ul className="items">
        {entries.map((entry) => (
          <Entry key={entry.path} content={entry} language={language} />
        ))}
      </ul>
    </section>
  ))
}

function Entry({ content, language }: Shown<CatalogueEntry>) {
  const t = words(language)
  const { path, title, summary, indexNumber, documentNumber, generatedOn } = content
  const rows = [
    [t('indexNumber'), indexNumber],
    [t('documentNumber'), documentNumber],
    [t('generatedOn'), generatedOn],
  ].filter(([, value]) => value)
  return (
    <li>
      <a href={path}>{title}</a>
      {summary ? <p>{summary}</p> : null}
      <dl>
        {rows.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              <bdi>{value}</bdi>
            </dd>
          </div>
        ))}
      </dl>
    </li>
  )
}

function Reports({ content: reports, language }: Shown<Report[]>) {
  const t = words(language)
  if (reports.length === 0) return <p className="empty">{t('emptyList')}</p>
  return (
    <ul className="items reports">
      {reports.map(({ path, title, publishedOn, files }) => (
        <li key={path}>
          <a href={path}>{title}</a> <time dateTime={dayShown(publishedOn)}>{dayShown(publishedOn)}</time>
          {files.map((file) => (
            <FileLink key={file.media} file={file} t={t} />
          ))}
        </li>
      ))}
    </ul>
  )
}

/** What a request has to say (条例 Art. 29), how long the office has (Art. 33), and where it goes. */
function OnRequest({ content: { guide, point }, language }: Shown<Extract<RoleContent, { role: 'onRequest' }>>) {
  const t = words(language)
  return (
    <>
      <section className="prose">
        <h2>{t('requestContents')}</h2>
        <ol>
          <li>{t('requestWho')}</li>
          <li>{t('requestWhat')}</li>
          <li>{t('requestForm')}</li>
        </ol>
        <p>{t('requestTerm')}</p>
      </section>
      {point ? <AcceptancePoint point={point} language={language} /> : null}
      {guide ? (
        <p className="file">
          <a href={guide.path}>{guide.title}</a>
        </p>
      ) : null}
    </>
  )
}
