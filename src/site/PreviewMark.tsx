import { words } from '../i18n/words.ts'
import type { Language } from '../languages.ts'
import { languageAttributes, timeShown } from './format.ts'

/** What a page that is not published says of itself. Instants are ISO 8601 UTC. */
export type Preview = {
  /** The language of whoever reads it, which need not be the text's. */
  reader: Language
  /** Who is shown it: a recipient outside, or a colleague. */
  name: string
  openedAt: string
  /** Of a link: its number, its end, and whether the draft has changed since it was made; null for a colleague. */
  link: { number: string; expiresAt: string; hasChanged: boolean } | null
  /** The same page as a telephone shows it. */
  phonePath: string
}

/** Over every previewed page: that it is a draft, for whom, and the same all over it. */
export function PreviewMark({ preview }: { preview: Preview }) {
  const { reader, name, openedAt, link, phonePath } = preview
  const t = words(reader)
  return (
    <>
      <section className="preview-bar" aria-label={t('preview')} {...languageAttributes(reader)}>
        <p>
          <strong>{t('previewDraft')}</strong>
          {link?.hasChanged ? ` ${t('previewChanged')}` : ''}
        </p>
        <p>
          {link ? t('previewFor', { name: apart(name), number: apart(link.number), time: apart(timeShown(link.expiresAt)) }) : name}
          <span className="preview-width">
            {' · '}
            <a href={phonePath} target="_top">
              {t('previewPhone')}
            </a>
          </span>
        </p>
      </section>
      <Watermark lines={[t('previewDraft'), [name, link?.number].filter(Boolean).join(' · '), timeShown(openedAt)]} reader={reader} />
    </>
  )
}

/** Drawn, not read: whoever listens has heard the bar, and nothing lies over the words for them. */
function Watermark({ lines, reader }: { lines: string[]; reader: Language }) {
  const width = Math.max(...lines.map(breadth)) + 80
  return (
    <svg className="preview-mark" aria-hidden="true" focusable="false" lang={languageAttributes(reader).lang}>
      <defs>
        <pattern id="preview-tile" width={width} height="150" patternUnits="userSpaceOnUse" patternTransform="rotate(-24)">
          {lines.map((line, index) => (
            <text key={line} x={width / 2} y={40 + index * 24} textAnchor="middle">
              {line}
            </text>
          ))}
        </pattern>
      </defs>
      <rect width="100%" height="100%" fill="url(#preview-tile)" />
    </svg>
  )
}

/** A name, a number or a date keeps its own direction in a sentence of the other one. */
const apart = (words: string) => `\u2068${words}\u2069`

/** How wide a line is drawn at 16 units a character, about: letters of Europe take half of that, and what takes more is given it. */
const breadth = (line: string) => [...line].reduce((sum, character) => sum + ((character.codePointAt(0) ?? 0) < 0x500 ? 10 : 17), 0)
