import { words } from '../i18n/words.ts'
import type { Language } from '../languages.ts'
import { languageAttributes, languageName, timeShown } from './format.ts'
import { Layout } from './Layout.tsx'
import { urgentPath } from './paths.ts'
import { timesApart } from './timesApart.tsx'
import type { Frame, LanguageLink } from './types.ts'

/** One urgent notice that is in force: its title in the page's language, or else in the first it exists in. */
export type UrgentNotice = {
  item: string
  language: Language
  title: string
  path: string
  /** Until when; ISO instant, empty for open-ended. */
  until: string
  languages: LanguageLink[]
}

export type UrgentPageProps = { frame: Frame; notices: UrgentNotice[] }

/** What the urgent bar leads to: every urgent notice in force, with the languages it exists in. */
export function UrgentPage({ frame, notices }: UrgentPageProps) {
  const t = words(frame.language)
  const languages = frame.office.languages.map((language) => ({ language, path: urgentPath(language) }))
  return (
    <Layout frame={frame} path={urgentPath(frame.language)} title={t('urgentNotices')} languages={languages} isListed={false}>
      <header className="page-head">
        <h1>{t('urgentNotices')}</h1>
      </header>
      {notices.length === 0 ? <p className="empty">{t('noUrgentNotices')}</p> : null}
      {notices.map((notice) => (
        <Notice key={notice.item} notice={notice} frame={frame} />
      ))}
    </Layout>
  )
}

function Notice({ notice, frame }: { notice: UrgentNotice; frame: Frame }) {
  const t = words(frame.language)
  const isForeign = notice.language !== frame.language
  return (
    <section className="box box-urgent">
      <h2 {...(isForeign ? languageAttributes(notice.language) : {})}>
        <a href={notice.path} hrefLang={languageAttributes(notice.language).lang}>
          {notice.title}
        </a>
      </h2>
      {notice.until ? <p>{timesApart(t('untilOnly', { until: timeShown(notice.until) }))}</p> : null}
      <ul className="inline">
        {notice.languages.map(({ language, path }) => (
          <li key={language}>
            <a href={path} hrefLang={languageAttributes(language).lang} {...languageAttributes(language)}>
              {languageName(language)}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
