'use client'
import { Button } from '@payloadcms/ui'
import { useId, useState } from 'react'
import type { Sentence } from '../errors.ts'
import type { ActionInput } from '../review/action.ts'
import { type AdminLanguage, speaker } from './speak.ts'

type Values = Record<string, string | File>

type Props = {
  inputs: ActionInput[]
  title: Sentence
  language: AdminLanguage
  isBusy: boolean
  onSend: (body: Values) => void
  onCancel: () => void
}

/** The words, the address and the file an action takes. */
export function ActionForm({ inputs, title, language, isBusy, onSend, onCancel }: Props) {
  const [values, setValues] = useState<Values>(() =>
    Object.fromEntries(inputs.filter(({ kind }) => kind !== 'file').map(({ name }) => [name, ''])),
  )
  const say = speaker(language)
  const isMissing = inputs.some(({ name, isRequired }) => isRequired && String(values[name] ?? '').trim() === '')
  return (
    <form
      className="fabu-form"
      onSubmit={(event) => {
        event.preventDefault()
        // On an outlet's page it stands inside the page's own form, which must not be sent with it.
        event.stopPropagation()
        onSend(values)
      }}
    >
      {inputs.map((input, index) => (
        <Field
          input={input}
          isBusy={isBusy}
          isFirst={index === 0}
          key={input.name}
          label={say(input.label)}
          onChange={(value) => setValues((before) => withValue(before, input.name, value))}
          value={values[input.name]}
        />
      ))}
      <div className="fabu-form__buttons">
        <Button disabled={isBusy || isMissing} margin={false} size="small" type="submit">
          {say({ zh: `确定${title.zh}`, en: `${title.en} now` })}
        </Button>
        <Button buttonStyle="secondary" disabled={isBusy} margin={false} onClick={onCancel} size="small">
          {say({ zh: '取消', en: 'Cancel' })}
        </Button>
      </div>
    </form>
  )
}

type FieldProps = {
  input: ActionInput
  label: string
  value: string | File | undefined
  isBusy: boolean
  isFirst: boolean
  onChange: (value: string | File | null) => void
}

function Field({ input: { kind, isRequired }, label, value, isBusy, isFirst, onChange }: FieldProps) {
  const id = useId()
  const common = { id, required: isRequired, disabled: isBusy } as const
  const words = { ...common, value: typeof value === 'string' ? value : '', dir: 'auto', autoFocus: isFirst } as const
  return (
    <>
      <label htmlFor={id}>{label}</label>
      {kind === 'file' && (
        <input
          {...common}
          accept="image/png,image/jpeg,image/webp,application/pdf"
          onChange={(event) => onChange(event.target.files?.[0] ?? null)}
          type="file"
        />
      )}
      {kind === 'address' && (
        <input {...words} maxLength={1000} onChange={(event) => onChange(event.target.value)} placeholder="https://" type="url" />
      )}
      {kind === 'words' && <textarea {...words} maxLength={2000} onChange={(event) => onChange(event.target.value)} rows={3} />}
    </>
  )
}

function withValue(before: Values, name: string, value: string | File | null): Values {
  const { [name]: _, ...others } = before
  return value === null ? others : { ...others, [name]: value }
}
