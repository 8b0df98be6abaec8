'use client'
import { Button } from '@payloadcms/ui'
import { useId, useState } from 'react'
import type { Sentence } from '../errors.ts'
import type { ActionInput } from '../review/action.ts'
import { type AdminLanguage, speaker } from './speak.ts'

type Props = {
  input: ActionInput
  title: Sentence
  language: AdminLanguage
  isBusy: boolean
  onSend: (body: Record<string, string>) => void
  onCancel: () => void
}

/** The words or the address an action takes. */
export function ActionForm({ input, title, language, isBusy, onSend, onCancel }: Props) {
  const [text, setText] = useState('')
  const id = useId()
  const say = speaker(language)
  const field = { id, value: text, required: input.isRequired, disabled: isBusy, dir: 'auto', autoFocus: true } as const
  return (
    <form
      className="fabu-form"
      onSubmit={(event) => {
        event.preventDefault()
        onSend({ [input.name]: text })
      }}
    >
      <label htmlFor={id}>{say(input.label)}</label>
      {input.kind === 'address' ? (
        <input {...field} maxLength={1000} onChange={(event) => setText(event.target.value)} placeholder="https://" type="url" />
      ) : (
        <textarea {...field} maxLength={2000} onChange={(event) => setText(event.target.value)} rows={3} />
      )}
      <div className="fabu-form__buttons">
        <Button disabled={isBusy || (input.isRequired && text.trim() === '')} margin={false} size="small" type="submit">
          {say({ zh: `确定${title.zh}`, en: `${title.en} now` })}
        </Button>
        <Button buttonStyle="secondary" disabled={isBusy} margin={false} onClick={onCancel} size="small">
          {say({ zh: '取消', en: 'Cancel' })}
        </Button>
      </div>
    </form>
  )
}
