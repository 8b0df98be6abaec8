'use client'
import { Button } from '@payloadcms/ui'
import type { ReactNode } from 'react'
import type { Sentence } from '../errors.ts'
import { Reasons } from './Reasons.tsx'
import { type AdminLanguage, speaker } from './speak.ts'

type Props = {
  summary: Sentence
  submit: Sentence
  language: AdminLanguage
  /** Whether all that is needed is filled in, and nothing is under way. */
  isReady: boolean
  problems: Sentence[]
  onSend: () => void
  children: ReactNode
}

/** A form that is seldom needed, folded away, with what the command said against it. */
export function FoldedForm({ summary, submit, language, isReady, problems, onSend, children }: Props) {
  const say = speaker(language)
  return (
    <details className="fabu-part" lang={language}>
      <summary>{say(summary)}</summary>
      <form
        className="fabu-form"
        onSubmit={(event) => {
          event.preventDefault()
          onSend()
        }}
      >
        {children}
        <div className="fabu-form__buttons">
          <Button disabled={!isReady} margin={false} size="small" type="submit">
            {say(submit)}
          </Button>
        </div>
        {problems.length > 0 && (
          <div role="alert">
            <Reasons language={language} reasons={problems} />
          </div>
        )}
      </form>
    </details>
  )
}
