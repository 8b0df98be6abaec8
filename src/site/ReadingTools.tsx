import { words } from '../i18n/words.ts'
import type { Language } from '../languages.ts'

/**
 * 适老化: elder mode, large type, contrast, reading aloud. Hidden until the script that makes them work has come; where
 * there is no script, or no voice, nothing is shown that does nothing.
 */
export function ReadingTools({ language }: { language: Language }) {
  const t = words(language)
  return (
    <section className="tools" hidden data-tools="" aria-label={t('readingTools')}>
      <div className="wide">
        <button type="button" data-set="elder" aria-pressed="false">
          {t('elderMode')}
        </button>
        <button type="button" data-set="large" aria-pressed="false">
          {t('largeText')}
        </button>
        <button type="button" data-set="contrast" aria-pressed="false">
          {t('highContrast')}
        </button>
        <button type="button" data-speak="" data-stop={t('stopReading')} aria-pressed="false" hidden>
          {t('readAloud')}
        </button>
      </div>
    </section>
  )
}
