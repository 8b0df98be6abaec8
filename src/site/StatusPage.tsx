import { words } from '../i18n/words.ts'
import type { Language } from '../languages.ts'
import { languageAttributes, languageName, timeShown } from './format.ts'
import { Layout } from './Layout.tsx'
import { statusPath } from './paths.ts'
import { timesApart } from './timesApart.tsx'
import type { Frame, Validity } from './types.ts'

/** One language of an item, and what is to be said of it now. */
export type StatusEntry = {
  language: Language
  path: string
  title: string
  isWithdrawn: boolean
  /** When it last changed; ISO instant. */
  changedAt: string
  validity: Validity | null
  /** Until when a notice counts; ISO instant, empty for open-ended and for other kinds. */
  until: string
}

export type StatusPageProps = { frame: Frame; item: string; entries: StatusEntry[] }

/**
 * What a code on a poster leads to: whether an item still stands, told in every language it exists in. The script puts
 * the reader's own first. An address that is none of an item's is answered like any page there is not.
 */
export function StatusPage({ frame, item, entries }: StatusPageProps) {
  return (
    <Layout frame={frame} path={statusPath(item)} title={words(frame.language)('doesItStand')} isListed={false}>
      <h1 className="hidden">{words(frame.language)('doesItStand')}</h1>
      <div className="status" data-own-first="">
        {entries.map((entry) => (
          <Entry entry={entry} key={entry.language} />
        ))}
      </div>
    </Layout>
  )
}

function Entry({ entry: { language, path, title, isWithdrawn, changedAt, validity, until } }: { entry: StatusEntry }) {
  const t = words(language)
  const isOver = isWithdrawn || (validity !== null && validity !== 'valid')
  return (
    <section className={isOver ? 'box box-urgent' : 'box'} {...languageAttributes(language)}>
      <h2>{languageName(language)}</h2>
      <p className="box-title">{isWithdrawn ? t('withdrawn') : validity && validity !== 'valid' ? t(validity) : t('itStands')}</p>
      <p>
        <a href={path}>{title}</a>
      </p>
      {until && !isWithdrawn ? <p>{timesApart(t('untilOnly', { until: timeShown(until) }))}</p> : null}
      <p>
        {`${t('updatedAt')} `}
        <time dateTime={changedAt}>
          <bdi className="time">{timeShown(changedAt)}</bdi>
        </time>
      </p>
    </section>
  )
}
