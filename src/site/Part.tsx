import { words } from '../i18n/words.ts'
import { disclosureRoles } from '../pageRoles.ts'
import type { Snapshot } from '../snapshot.ts'
import { AcceptancePoint } from './AcceptancePoint.tsx'
import { FactsTable } from './FactsTable.tsx'
import { languageName, timeShown } from './format.ts'
import { Guide } from './Guide.tsx'
import { FileLink, PictureImage } from './Media.tsx'
import { type AddressOf, TreeView } from './TreeView.tsx'

export type PartProps = {
  snapshot: Snapshot
  /** When the public first saw the text; ISO instant. */
  publishedAt: string
  /** When this edition went out, if it is not the first; else empty. */
  updatedAt: string
  addressOf: AddressOf
}

/** The edition itself: rendered once, hashed into the receipt, and wrapped into pages as often as need be. */
export function Part({ snapshot, publishedAt, updatedAt, addressOf }: PartProps) {
  const t = words(snapshot.language)
  return (
    <>
      <header className="text-head">
        <h1>{snapshot.title}</h1>
        {snapshot.kind === 'topic' && snapshot.cover ? (
          <PictureImage picture={snapshot.cover} sizes="(min-width: 45rem) 42rem, 100vw" />
        ) : null}
        {snapshot.subtitle ? <p className="subtitle">{snapshot.subtitle}</p> : null}
        {isUndated(snapshot) ? null : <Byline snapshot={snapshot} publishedAt={publishedAt} updatedAt={updatedAt} />}
      </header>
      {snapshot.correctionNote ? (
        <div className="box box-warning">
          <p className="box-title">{t('correction')}</p>
          <p>{snapshot.correctionNote}</p>
        </div>
      ) : null}
      {snapshot.kind === 'topic' && snapshot.summary ? <p className="topic-lead">{snapshot.summary}</p> : null}
      <FactsTable snapshot={snapshot} publishedAt={publishedAt} updatedAt={updatedAt} />
      <Guide snapshot={snapshot} addressOf={addressOf} />
      <div className="prose">
        <TreeView tree={snapshot.body} language={snapshot.language} addressOf={addressOf} />
        {snapshot.language === snapshot.originalLanguage ? null : (
          <p className="box">{t('translated', { language: languageName(snapshot.originalLanguage) })}</p>
        )}
      </div>
      <Point snapshot={snapshot} />
      <Files snapshot={snapshot} />
    </>
  )
}

/** A page of the site bears no date, unless the law wants to know of when it is. */
const isUndated = ({ facts }: Snapshot) => facts.kind === 'page' && !(facts.role && disclosureRoles.includes(facts.role))

function Byline({ snapshot, publishedAt, updatedAt }: Omit<PartProps, 'addressOf'>) {
  const t = words(snapshot.language)
  return (
    <dl className="byline">
      <div>
        <dt>{t('publishedAt')}</dt>
        <dd>
          <time dateTime={publishedAt}>{timeShown(publishedAt)}</time>
        </dd>
      </div>
      {updatedAt ? (
        <div>
          <dt>{t('updatedAt')}</dt>
          <dd>
            <time dateTime={updatedAt}>{timeShown(updatedAt)}</time>
          </dd>
        </div>
      ) : null}
      <Named name={t('source')} value={snapshot.source} />
      <Named name={t('byline')} value={snapshot.byline} />
    </dl>
  )
}

function Named({ name, value }: { name: string; value: string }) {
  if (!value) return null
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  )
}

function Point({ snapshot: { facts, language } }: { snapshot: Snapshot }) {
  return facts.kind === 'page' && facts.point ? <AcceptancePoint point={facts.point} language={language} /> : null
}

function Files({ snapshot: { attachments, language } }: { snapshot: Snapshot }) {
  const t = words(language)
  if (attachments.length === 0) return null
  return (
    <section className="files" aria-labelledby="files">
      <h2 id="files">{t('attachments')}</h2>
      <ul>
        {attachments.map((file) => (
          <li key={file.media}>
            <FileLink file={file} t={t} />
          </li>
        ))}
      </ul>
    </section>
  )
}
