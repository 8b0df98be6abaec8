import { words } from '../i18n/words.ts'
import { languageAttributes, languageName } from './format.ts'
import { Layout } from './Layout.tsx'
import { homePath, searchPath } from './paths.ts'
import type { Frame } from './types.ts'

/** The door of the site: nobody is sent to a language by guess. The frame is that of the first language. */
export function RootIndex({ frame }: { frame: Frame }) {
  const { office } = frame
  const siteName = office.siteName || office.name
  return (
    <Layout
      frame={frame}
      path="/index.html"
      title={siteName}
      description={office.name}
      languages={office.languages.map((language) => ({ language, path: homePath(language) }))}
    >
      <header className="page-head">
        <h1>{siteName}</h1>
      </header>
      <nav aria-label={words(frame.language)('chooseLanguage')}>
        <ul className="choose">
          {office.languages.map((language) => (
            <li key={language}>
              <a href={homePath(language)} hrefLang={languageAttributes(language).lang} {...languageAttributes(language)}>
                {languageName(language)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </Layout>
  )
}

/** Tells that nothing stands at an address, and where to go on: in the language of the frame first, briefly in the others. */
export function NotFound({ frame, path }: { frame: Frame; path: string }) {
  const t = words(frame.language)
  const others = frame.office.languages.filter((language) => language !== frame.language)
  return (
    <Layout frame={frame} path={path} title={t('notFound')} isListed={false}>
      <header className="page-head">
        <h1>{t('notFound')}</h1>
        <p>{t('notFoundText')}</p>
        <p>
          <a href={homePath(frame.language)}>{t('toHome')}</a>
        </p>
        <p>
          <a href={searchPath(frame.language)}>{t('search')}</a>
        </p>
      </header>
      <div className="sections">
        {others.map((language) => (
          <section key={language} {...languageAttributes(language)}>
            <h2>{words(language)('notFound')}</h2>
            <p>
              <a href={homePath(language)}>{words(language)('toHome')}</a>
            </p>
          </section>
        ))}
      </div>
    </Layout>
  )
}
