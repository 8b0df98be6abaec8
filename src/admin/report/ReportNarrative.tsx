'use client'
import { useState } from 'react'
import type { Behind } from '../../report/recordsBehind.ts'
import type { ShownSection } from '../../report/shownNarrative.ts'
import { Reasons } from '../Reasons.tsx'
import { type AdminLanguage, speaker } from '../speak.ts'
import { RecordsBehind } from './RecordsBehind.tsx'
import { useBehind } from './useBehind.ts'

type Props = { at: string; sections: ShownSection[]; lang: 'zh' | 'en'; language: AdminLanguage }

/** The words of the report as they will be printed; a number in them opens the rule it is counted by and its records, right below its paragraph. */
export function ReportNarrative({ at, sections, lang, language }: Props) {
  const [open, setOpen] = useState<{ place: string; behind: Behind | null }>({ place: '', behind: null })
  const { problems, look } = useBehind(at)
  const say = speaker(language)
  const show = (place: string, of: string) => void look(of).then((behind) => setOpen({ place, behind }))
  return (
    <div className="fabu-report__narrative" lang={lang}>
      {sections.map(({ title, paragraphs, templates }) => (
        <section key={title}>
          <h4>{title}</h4>
          {templates.length > 0 && (
            <p className="fabu-quiet" lang={language}>
              {say({ zh: '模板：', en: 'Templates: ' })}
              {templates
                .map(({ name, version }) => say({ zh: `${name.zh}（第 ${version} 版）`, en: `${name.en} (version ${version})` }))
                .join(say({ zh: '、', en: ', ' }))}
            </p>
          )}
          {paragraphs.map((parts, index) => {
            const place = `${title}${index}`
            return (
              <div key={place}>
                <p>
                  {parts.map(({ text, of }, part) =>
                    of ? (
                      <button
                        aria-expanded={open.place === place && open.behind?.of === of}
                        className="fabu-number"
                        // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a printed paragraph do not move.
                        key={part}
                        onClick={() => show(place, of)}
                        type="button"
                      >
                        {text}
                      </button>
                    ) : (
                      text
                    ),
                  )}
                </p>
                <div aria-live="polite" lang={language}>
                  {open.place === place && open.behind && (
                    <RecordsBehind behind={open.behind} language={language} onClose={() => setOpen({ place: '', behind: null })} />
                  )}
                  {open.place === place && problems.length > 0 && <Reasons language={language} reasons={problems} />}
                </div>
              </div>
            )
          })}
        </section>
      ))}
    </div>
  )
}
