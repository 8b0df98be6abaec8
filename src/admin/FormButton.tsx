import { Button } from '@payloadcms/ui'
import type { ReactNode } from 'react'
import type { Sentence } from '../errors.ts'
import type { ActionInput } from '../review/action.ts'
import { ActionForm } from './ActionForm.tsx'
import { Reasons } from './Reasons.tsx'
import { type AdminLanguage, speaker } from './speak.ts'

type Props = {
  label: Sentence
  inputs: ActionInput[]
  language: AdminLanguage
  isOpen: boolean
  isBusy: boolean
  /** What was refused, told below the form. */
  problems: Sentence[]
  onOpen: (isOpen: boolean) => void
  onSend: (body: Record<string, unknown>) => void
  children?: ReactNode
}

/** A button that opens a form below it, for what answers otherwise than an action of a record does: with a file, or with something to be seen. */
export function FormButton({ label, inputs, language, isOpen, isBusy, problems, onOpen, onSend, children }: Props) {
  return (
    <div className="fabu-action">
      <Button
        buttonStyle="secondary"
        disabled={isBusy}
        extraButtonProps={{ 'aria-expanded': isOpen }}
        margin={false}
        onClick={() => onOpen(!isOpen)}
        size="medium"
      >
        {speaker(language)(label)}
      </Button>
      {isOpen && (
        <ActionForm inputs={inputs} isBusy={isBusy} language={language} onCancel={() => onOpen(false)} onSend={onSend} title={label} />
      )}
      {problems.length > 0 && (
        <div role="alert">
          <Reasons language={language} reasons={problems} />
        </div>
      )}
      {children}
    </div>
  )
}
