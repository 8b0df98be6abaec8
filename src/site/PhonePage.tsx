import { words } from '../i18n/words.ts'
import type { Language } from '../languages.ts'
import { languageAttributes } from './format.ts'
import { PreviewHead } from './PreviewHead.tsx'

export type PhonePageProps = { reader: Language; stylesheets: string[]; path: string }

/** A previewed page as wide as a telephone, on a screen that is wider. */
export function PhonePage({ reader, stylesheets, path }: PhonePageProps) {
  const t = words(reader)
  return (
    <html {...languageAttributes(reader)}>
      <PreviewHead title={t('previewDraft')} stylesheets={stylesheets} />
      <body>
        <main className="preview-phone">
          <h1>{t('previewDraft')}</h1>
          <p>
            <a href={path}>{t('previewWide')}</a>
          </p>
          <iframe src={path} title={t('previewPhone')} />
        </main>
      </body>
    </html>
  )
}
