'use client'
import { Button } from '@payloadcms/ui'
import { useState } from 'react'
import type { Sentence } from '../../errors.ts'
import { Reasons } from '../Reasons.tsx'
import { saveFile } from '../saveFile.ts'
import { type AdminLanguage, speaker } from '../speak.ts'

type Props = { at: string; forms: readonly string[]; language: AdminLanguage }

/** The report to take away, a button a form. What a form is refused for is told here: a link would save the refusal as a file. */
export function ReportFiles({ at, forms, language }: Props) {
  const [busy, setBusy] = useState('')
  const [problems, setProblems] = useState<Sentence[]>([])
  const say = speaker(language)
  async function take(query: string) {
    setBusy(query)
    setProblems((await saveFile(`${at}/file?${query}`)) ?? [])
    setBusy('')
  }
  const files = [
    ...forms.map((form) => ({ name: form.toUpperCase(), query: `form=${form}` })),
    ...forms
      // JSON has no words to translate.
      .filter((form) => form !== 'json')
      .map((form) => ({
        name: say({ zh: `英文 ${form.toUpperCase()}`, en: `English ${form.toUpperCase()}` }),
        query: `form=${form}&lang=en`,
      })),
  ]
  return (
    <section aria-labelledby="fabu-report-files" className="fabu-part">
      <h3 id="fabu-report-files">{say({ zh: '下载', en: 'Download' })}</h3>
      <div className="fabu-actions">
        {files.map(({ name, query }) => (
          <Button
            buttonStyle="secondary"
            disabled={busy !== ''}
            extraButtonProps={{ 'aria-busy': busy === query }}
            key={query}
            margin={false}
            onClick={() => void take(query)}
            size="medium"
          >
            {name}
          </Button>
        ))}
      </div>
      <div role="alert">{problems.length > 0 && <Reasons language={language} reasons={problems} />}</div>
    </section>
  )
}
