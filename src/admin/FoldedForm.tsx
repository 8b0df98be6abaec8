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
  /** It stands inside a record's own form: a form within a form is sent as the outer one. */
  isInside?: boolean
  children: ReactNode
}

/** A form that is seldom needed, folded away, with what the command said against it. */
export function FoldedForm({ summary, submit, language, isReady, problems, onSend, isInside = false, children }: Props) {
  const say = speaker(language)
  const inner = (
    <>
      {children}
      <div className="fabu-form__buttons">
        <Button
          disabled={!isReady}
          margin={false}
          onClick={isInside ? onSend : undefined}
          size="small"
          type={isInside ? 'button' : 'submit'}
        >
          {say(submit)}
        </Button>
      </div>
      {problems.length > 0 && (
        <div role="alert">
          <Reasons language={language} reasons={problems} />
        </div>
      )}
    </>
  )
  return (
    <details className="fabu-part" lang={language}>
      <summary>{say(summary)}</summary>
      {isInside ? (
        <div className="fabu-form">{inner}</div>
      ) : (
        <form
          className="fabu-form"
          onSubmit={(event) => {
            event.preventDefault()
            onSend()
          }}
        >
          {inner}
        </form>
      )}
    </details>
  )
}
