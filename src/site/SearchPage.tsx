import { words } from '../i18n/words.ts'
import { languageAttributes, languageName } from './format.ts'
import { Layout } from './Layout.tsx'
import { columnPath, searchFolder, searchPath } from './paths.ts'
import type { Frame } from './types.ts'

/** Search in one language. The form asks this very page, and the script answers; without it the columns are shown. */
export function SearchPage({ frame }: { frame: Frame }) {
  const t = words(frame.language)
  const languages = frame.office.languages.map((language) => ({ language, path: searchPath(language) }))
  return (
    <Layout frame={frame} path={searchPath(frame.language)} title={t('search')} languages={languages} script={frame.search}>
      <header className="page-head">
        <h1>{t('search')}</h1>
      </header>
      {/* biome-ignore lint/a11y/useSemanticElements: browsers of 2019 do not know <search>. */}
      <form
        role="search"
        className="search"
        action={searchPath(frame.language)}
        method="get"
        data-search={searchFolder(frame.language)}
        data-words={wordsOf(frame)}
      >
        <label htmlFor="q">{t('searchLabel')}</label>
        <div>
          <input id="q" name="q" type="search" autoComplete="off" maxLength={100} />
          <button type="submit">{t('search')}</button>
        </div>
        <label>
          <input name="full" type="checkbox" value="1" /> {t('searchFull')}
        </label>
      </form>
      <noscript>
        <p>{t('searchNeedsScript')}</p>
        <ul>
          {frame.columns.map(({ uid, slug, name }) => (
            <li key={uid}>
              <a href={columnPath({ language: frame.language, slug })}>{name}</a>
            </li>
          ))}
        </ul>
      </noscript>
      <p className="search-status" role="status" data-search-status="" />
      <fieldset className="choices" hidden data-search-choices="">
        <legend className="hidden">{t('narrow')}</legend>
        <Choice name="column" label={t('inColumn')} all={t('all')} />
        <Choice name="year" label={t('inYear')} all={t('all')} />
        <Choice name="kind" label={t('ofKind')} all={t('all')} />
      </fieldset>
      <ol className="items search-results" data-search-results="" />
      <p>
        <button type="button" className="button" hidden data-search-more="">
          {t('more')}
        </button>
      </p>
      <OtherLanguages frame={frame} />
    </Layout>
  )
}

function Choice({ name, label, all }: { name: string; label: string; all: string }) {
  return (
    <label>
      {label}
      <select name={name}>
        <option value="">{all}</option>
      </select>
    </label>
  )
}

function OtherLanguages({ frame }: { frame: Frame }) {
  const others = frame.office.languages.filter((language) => language !== frame.language)
  if (others.length === 0) return null
  return (
    <section className="related" aria-labelledby="others">
      <h2 id="others">{words(frame.language)('searchOtherLanguages')}</h2>
      <ul className="inline">
        {others.map((language) => (
          <li key={language}>
            <a
              href={searchPath(language)}
              data-search-language={searchPath(language)}
              hrefLang={languageAttributes(language).lang}
              {...languageAttributes(language)}
            >
              {languageName(language)}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** What the script says, in the page's language. */
function wordsOf({ language }: Frame): string {
  const t = words(language)
  return JSON.stringify({
    searching: t('searching'),
    found: t('searchFound', { count: '{count}' }),
    nothing: t('searchNothing'),
    nothingInTitles: t('searchNothingInTitles'),
    failed: t('searchFailed'),
    kinds: {
      article: t('kindArticle'),
      policy: t('kindPolicy'),
      interpretation: t('kindInterpretation'),
      notice: t('kindNotice'),
      service: t('kindService'),
      topic: t('kindTopic'),
      page: t('kindPage'),
    },
  })
}
