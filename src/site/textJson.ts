import type { Snapshot } from '../snapshot.ts'
import { languageAttributes } from './format.ts'
import { fileOf } from './mediaFiles.ts'
import { columnPath, jsonPathOf, mediaPath, textPath } from './paths.ts'
import type { Frame, LanguageLink, Validity } from './types.ts'

/** Grows when a field changes its meaning or goes; new fields may come without it. */
export const textJsonVersion = 1

type TextJsonArgs = {
  frame: Frame
  snapshot: Snapshot
  edition: string
  /** The edition's part: the same HTML as on its page. */
  part: string
  publishedAt: string
  updatedAt: string
  languages: LanguageLink[]
  validity: Validity | null
}

/** One text for other front ends, beside its page: the headless API, as a static file. Described in docs/headless.md. */
export function renderTextJson({ frame, snapshot, edition, part, publishedAt, updatedAt, languages, validity }: TextJsonArgs): string {
  const absolute = (path: string) => frame.office.siteUrl + path
  return written({
    ...named({ frame, snapshot }),
    state: 'live',
    edition,
    publishedAt,
    updatedAt: updatedAt || publishedAt,
    subtitle: snapshot.subtitle,
    summary: snapshot.summary,
    keywords: snapshot.keywords,
    source: snapshot.source,
    byline: snapshot.byline,
    correctionNote: snapshot.correctionNote,
    originalLanguage: languageAttributes(snapshot.originalLanguage).lang,
    column: snapshot.column
      ? {
          slug: snapshot.column.slug,
          name: snapshot.column.name,
          url: absolute(columnPath({ language: snapshot.language, slug: snapshot.column.slug })),
        }
      : null,
    facts: validity && snapshot.facts.kind === 'policy' ? { ...snapshot.facts, validity } : snapshot.facts,
    html: part,
    cover: snapshot.cover
      ? {
          url: absolute(mediaPath(fileOf(snapshot.cover))),
          alt: snapshot.cover.alt,
          width: snapshot.cover.width,
          height: snapshot.cover.height,
        }
      : null,
    attachments: snapshot.attachments.map((file) => ({
      url: absolute(mediaPath(fileOf(file))),
      title: file.title,
      mime: file.mime,
      bytes: file.bytes,
      sha256: file.sha256,
    })),
    languages: languages.map(({ language, path }) => ({
      language: languageAttributes(language).lang,
      url: absolute(path),
      json: absolute(jsonPathOf(path)),
    })),
  })
}

/** What stands in a withdrawn text's place. */
export const renderWithdrawnJson = ({
  frame,
  snapshot,
  notice,
  withdrawnAt,
}: Pick<TextJsonArgs, 'frame' | 'snapshot'> & { notice: string; withdrawnAt: string }): string =>
  written({ ...named({ frame, snapshot }), state: 'withdrawn', notice, withdrawnAt })

const named = ({ frame, snapshot }: Pick<TextJsonArgs, 'frame' | 'snapshot'>) => ({
  version: textJsonVersion,
  id: snapshot.text,
  item: snapshot.item,
  kind: snapshot.kind,
  language: languageAttributes(snapshot.language).lang,
  title: snapshot.title,
  url: frame.office.siteUrl + textPath(snapshot),
  json: frame.office.siteUrl + jsonPathOf(textPath(snapshot)),
})

const written = (data: object) => `${JSON.stringify(data, null, 1)}\n`
