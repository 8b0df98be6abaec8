import { words } from '../i18n/words.ts'
import { languageAttributes, languageName } from './format.ts'
import { Layout } from './Layout.tsx'
import { homePath } from './paths.ts'
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

/** One file answers for all languages, so it speaks them all; the site's first language comes first. */
export function NotFound({ frame }: { frame: Frame }) {
  const t = words(frame.language)
  const others = frame.office.languages.filter((language) => language !== frame.language)
  return (
    <Layout frame={frame} path="/404.html" title={t('notFound')} isListed={false}>
      <header className="page-head">
        <h1>{t('notFound')}</h1>
        <p>{t('notFoundText')}</p>
        <p>
          <a href={homePath(frame.language)}>{t('toHome')}</a>
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
