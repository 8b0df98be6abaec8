'use client'
import { useId } from 'react'
import type { Sentence } from '../../errors.ts'
import type { Say } from '../speak.ts'

/** One field of the form, and what it is called. */
export type FieldWords = Sentence & {
  name: string
  kind: 'line' | 'words' | 'day' | 'choice' | 'check'
  isRequired?: boolean
  max?: number
  options?: readonly (Sentence & { value: string })[]
}

type Props = { field: FieldWords; value: string | boolean | undefined; say: Say; onChange: (value: string | boolean) => void }

export function RegisterField({ field: { kind, isRequired = false, max = 200, options = [], ...words }, value, say, onChange }: Props) {
  const id = useId()
  if (kind === 'check')
    return (
      <label className="fabu-check">
        <input checked={value === true} onChange={(event) => onChange(event.target.checked)} type="checkbox" /> {say(words)}
      </label>
    )
  const common = { id, required: isRequired, value: typeof value === 'string' ? value : '' }
  const change = (event: { target: { value: string } }) => onChange(event.target.value)
  return (
    <>
      <label htmlFor={id}>{say(words)}</label>
      {kind === 'line' && <input {...common} autoComplete="off" dir="auto" maxLength={max} onChange={change} />}
      {kind === 'words' && <textarea {...common} dir="auto" maxLength={max} onChange={change} rows={4} />}
      {kind === 'day' && <input {...common} onChange={change} type="date" />}
      {kind === 'choice' && (
        <select {...common} onChange={change}>
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
