import { words } from '../i18n/words.ts'
import type { Snapshot } from '../snapshot.ts'
import { timeShown } from './format.ts'
import { Layout } from './Layout.tsx'
import { textPath } from './paths.ts'
import { textCrumbs } from './TextPage.tsx'
import type { Frame, LanguageLink } from './types.ts'

export type WithdrawnPartProps = { snapshot: Snapshot; notice: string; withdrawnAt: string }

/** What stands in a withdrawn text's place: its title, so that readers know what they looked for, and the public notice. */
export function WithdrawnPart({ snapshot, notice, withdrawnAt }: WithdrawnPartProps) {
  const t = words(snapshot.language)
  return (
    <>
      <header className="text-head">
        <h1>{snapshot.title}</h1>
        <p className="byline">
          {t('withdrawn')} <time dateTime={withdrawnAt}>{timeShown(withdrawnAt)}</time>
        </p>
      </header>
      <div className="box box-warning">
        <p className="box-title">{t('withdrawn')}</p>
        <p>{notice || t('withdrawnText')}</p>
      </div>
    </>
  )
}

type WithdrawnPageProps = { frame: Frame; snapshot: Snapshot; part: string; languages: LanguageLink[] }

/** The page of a withdrawn text stays, so that links to it explain themselves. */
export function WithdrawnPage({ frame, snapshot, part, languages }: WithdrawnPageProps) {
  const column = frame.columns.find(({ uid }) => uid === snapshot.column?.uid) ?? null
  return (
    <Layout
      frame={frame}
      path={textPath(snapshot)}
      title={`${words(frame.language)('withdrawn')} · ${snapshot.title}`}
      languages={languages}
      column={column}
      isListed={false}
      crumbs={textCrumbs({ frame, snapshot })}
    >
      <article className="text">
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: the part was rendered by React just before. */}
        <div dangerouslySetInnerHTML={{ __html: part }} />
      </article>
    </Layout>
  )
}
