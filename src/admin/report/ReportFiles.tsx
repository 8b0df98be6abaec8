'use client'
import { Button } from '@payloadcms/ui'
import { useState } from 'react'
import type { Sentence } from '../../errors.ts'
import { Reasons } from '../Reasons.tsx'
import { type AdminLanguage, speaker } from '../speak.ts'
import { saveFile } from './saveFile.ts'

type Props = { at: string; forms: readonly string[]; language: AdminLanguage }

/** The report to take away, a button a form. What a form is refused for is told here: a link would save the refusal as a file. */
export function ReportFiles({ at, forms, language }: Props) {
  const [busy, setBusy] = useState('')
  const [problems, setProblems] = useState<Sentence[]>([])
  const say = speaker(language)
  async function take(form: string) {
    setBusy(form)
    setProblems((await saveFile(`${at}/file?form=${form}`)) ?? [])
    setBusy('')
  }
  return (
    <section aria-labelledby="fabu-report-files" className="fabu-part">
      <h3 id="fabu-report-files">{say({ zh: '下载', en: 'Download' })}</h3>
      <div className="fabu-actions">
        {forms.map((form) => (
          <Button
            buttonStyle="secondary"
            disabled={busy !== ''}
            extraButtonProps={{ 'aria-busy': busy === form }}
            key={form}
            margin={false}
            onClick={() => void take(form)}
            size="medium"
          >
            {form.toUpperCase()}
          </Button>
        ))}
      </div>
      <div role="alert">{problems.length > 0 && <Reasons language={language} reasons={problems} />}</div>
    </section>
  )
}
