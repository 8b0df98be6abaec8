'use client'
import { Button } from '@payloadcms/ui'
import { type ChangeEvent, type KeyboardEvent, useId, useState } from 'react'
import type { Sentence } from '../errors.ts'
import type { ActionInput } from '../review/action.ts'
import { type AdminLanguage, type Say, speaker } from './speak.ts'

/** What is in the form; a number is a string until it is sent. */
type Values = Record<string, string | File>

type Props = {
  inputs: ActionInput[]
  title: Sentence
  language: AdminLanguage
  isBusy: boolean
  onSend: (body: Record<string, string | number | File>) => void
  onCancel: () => void
}

/** What an action takes: words, an address, a file, a day, a number, one of several. */
export function ActionForm({ inputs, title, language, isBusy, onSend, onCancel }: Props) {
  const [values, setValues] = useState<Values>(() =>
    Object.fromEntries(inputs.filter(({ kind }) => kind !== 'file').map(({ name, initial }) => [name, initial ?? ''])),
  )
  const say = speaker(language)
  const isMissing = inputs.some(({ name, isRequired }) => isRequired && String(values[name] ?? '').trim() === '')
  const send = () => onSend(bodyOf(values, inputs))
  return (
    // No form of its own: on a record's page it stands inside the page's form, and a form within a form is sent as the outer one.
    <fieldset className="fabu-form">
      <legend>{say(title)}</legend>
      {inputs.map((input, index) => (
        <Field
          input={input}
          isBusy={isBusy}
          isFirst={index === 0}
          key={input.name}
          label={say(input.label)}
          onChange={(value) => setValues((before) => withValue(before, input.name, value))}
          onEnter={() => !isBusy && !isMissing && send()}
          say={say}
          value={values[input.name]}
        />
      ))}
      <div className="fabu-form__buttons">
        <Button disabled={isBusy || isMissing} margin={false} onClick={send} size="small">
          {say({ zh: `确定${title.zh}`, en: `${title.en} now` })}
        </Button>
        <Button buttonStyle="secondary" disabled={isBusy} margin={false} onClick={onCancel} size="small">
          {say({ zh: '取消', en: 'Cancel' })}
        </Button>
      </div>
    </fieldset>
  )
}

type FieldProps = {
  input: ActionInput
  label: string
  value: string | File | undefined
  isBusy: boolean
  isFirst: boolean
  say: Say
  onChange: (value: string | File | null) => void
  onEnter: () => void
}

function Field({
  input: { kind, isRequired, max = 2000, min = 1, step = 1, options = [] },
  label,
  value,
  isBusy,
  isFirst,
  say,
  onChange,
  onEnter,
}: FieldProps) {
  const id = useId()
  const common = { id, required: isRequired, disabled: isBusy } as const
  const change = (event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement>) => onChange(event.target.value)
  const typed = { ...common, value: typeof value === 'string' ? value : '', autoFocus: isFirst, onChange: change } as const
  const line = {
    ...typed,
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key !== 'Enter') return
      event.preventDefault()
      onEnter()
    },
  }
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
      {kind === 'address' && <input {...line} dir="auto" maxLength={1000} placeholder="https://" type="url" />}
      {kind === 'words' && <textarea {...typed} dir="auto" maxLength={max} rows={max > 2000 ? 10 : 3} />}
      {kind === 'day' && <input {...line} type="date" />}
      {kind === 'number' && <input {...line} min={min} step={step} type="number" />}
      {kind === 'choice' && (
        <select {...typed}>
          <option value="">{say({ zh: '请选择', en: 'Choose' })}</option>
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {say(option)}
            </option>
          ))}
        </select>
      )}
    </>
  )
}

function withValue(before: Values, name: string, value: string | File | null): Values {
  const { [name]: _, ...others } = before
  return value === null ? others : { ...others, [name]: value }
}

/** A number that is none is left out, for the command to ask for. */
function bodyOf(values: Values, inputs: ActionInput[]): Record<string, string | number | File> {
  const numbers = new Set(inputs.filter(({ kind }) => kind === 'number').map(({ name }) => name))
  return Object.fromEntries(
    Object.entries(values).flatMap(([name, value]): [string, string | number | File][] => {
      if (!numbers.has(name)) return [[name, value]]
      return value === '' ? [] : [[name, Number(value)]]
    }),
  )
}
