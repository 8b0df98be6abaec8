'use client'
import { FieldDescription, FieldError, FieldLabel, useField, useTranslation } from '@payloadcms/ui'
import type { JSONFieldClientProps } from 'payload'
import { useId, useState } from 'react'
import { speaker } from './speak.ts'

/**
 * JSON as plain text, to read or to change. Payload's own editor loads its parts from another host, and no page of the
 * admin asks another host for anything.
 */
export function JsonText({ field, path: given, readOnly }: JSONFieldClientProps) {
  const { value, setValue, showError, disabled, path } = useField<unknown>({ potentiallyStalePath: given })
  const { i18n } = useTranslation()
  const input = useId()
  const [typed, setTyped] = useState<string>()
  const say = speaker(i18n.language)
  const isFixed = Boolean(readOnly || disabled || field.admin?.readOnly)
  const shown = isFixed ? textOf(value) : (typed ?? textOf(value))
  const change = (text: string) => {
    setTyped(text)
    // What is no JSON is handed on as the words it is: the server refuses them, and nothing half-written is kept.
    setValue(text.trim() === '' ? null : (parsed(text) ?? text))
  }
  return (
    <div className={`field-type fabu-json${showError ? ' error' : ''}`}>
      <FieldLabel htmlFor={input} label={field.label} path={path} required={field.required} />
      <FieldError path={path} showError={showError} />
      {isFixed ? (
        <pre id={input}>{shown || '—'}</pre>
      ) : (
        <textarea id={input} onChange={(event) => change(event.target.value)} rows={12} spellCheck={false} value={shown} />
      )}
      {typeof value === 'string' && !isFixed && <p role="alert">{say({ zh: '这不是 JSON。', en: 'This is not JSON.' })}</p>}
      <FieldDescription description={field.admin?.description} path={path} />
    </div>
  )
}

const textOf = (value: unknown) =>
  value === null || value === undefined ? '' : typeof value === 'string' ? value : JSON.stringify(value, null, 2)

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined
  }
}
