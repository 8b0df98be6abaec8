import { words } from '../i18n/words.ts'
import type { Language } from '../languages.ts'
import { columnWay } from './Crumbs.tsx'
import { languageAttributes, languageName } from './format.ts'
import { columnPath, homePath, searchPath, urgentPath } from './paths.ts'
import { ReadingTools } from './ReadingTools.tsx'
import type { Frame, LanguageLink, SiteColumn } from './types.ts'

type MastheadProps = { frame: Frame; languages: LanguageLink[]; column: SiteColumn | null }

/** The site's name, its languages and the first level of its columns. */
export function Masthead({ frame, languages, column }: MastheadProps) {
  const { office, language } = frame
  return (
    <header>
      {/* The state sheet shows it while there is an urgent notice. */}
      <a className="urgent-bar" href={urgentPath(language)}>
        <strong>{words(language)('urgentNotices')}</strong>{' '}
      </a>
      <ReadingTools language={language} />
      <div className="masthead">
        <div className="wide">
          <a className="brand" href={homePath(language)}>
            {office.siteName || office.name}
          </a>
          <div className="masthead-end">
            <a className="to-search" href={searchPath(language)}>
              {words(language)('search')}
            </a>
            <Languages frame={frame} languages={languages} />
          </div>
        </div>
      </div>
      <Menu frame={frame} column={column} />
    </header>
  )
}

/** To the same page where it exists in that language; where it does not, that is said, and the home page is offered. */
function Languages({ frame, languages }: { frame: Frame; languages: LanguageLink[] }) {
  const t = words(frame.language)
  if (frame.office.languages.length < 2) return null
  return (
    <nav className="languages" aria-label={t('languages')}>
      <details>
        <summary>
          <span className="hidden">{`${t('languages')}: `}</span>
          {languageName(frame.language)}
        </summary>
        <ul>
          {frame.office.languages.map((language) => (
            <li key={language}>
              {language === frame.language ? (
                <span aria-current="true">{languageName(language)}</span>
              ) : (
                <LanguageSwitch language={language} path={languages.find((link) => link.language === language)?.path ?? null} />
              )}
            </li>
          ))}
        </ul>
      </details>
    </nav>
  )
}

function LanguageSwitch({ language, path }: { language: Language; path: string | null }) {
  return (
    <a {...languageAttributes(language)} hrefLang={languageAttributes(language).lang} href={path ?? homePath(language)}>
      {languageName(language)}
      {path ? null : <small>{words(language)('notInLanguage')}</small>}
    </a>
  )
}

function Menu({ frame, column }: { frame: Frame; column: SiteColumn | null }) {
  const current = column ? columnWay({ frame, uid: column.uid })[0]?.uid : null
  const top = frame.columns.filter(({ parent }) => parent === null)
  if (top.length === 0) return null
  return (
    <nav className="menu" aria-label={words(frame.language)('menu')}>
      <div className="wide">
        <ul>
          {top.map(({ uid, slug, name }) => (
            <li key={uid}>
              <a href={columnPath({ language: frame.language, slug })} aria-current={uid === current ? 'true' : undefined}>
                {name}
              </a>
            </li>
          ))}
        </ul>
      </div>
    </nav>
  )
}
