'use client'
import { useAuth, useDocumentInfo, useField, useTranslation } from '@payloadcms/ui'
import { useId } from 'react'
import { speaker } from './speak.ts'

/** Beside one's own new password: the present one. Nothing of it is kept. */
export function CurrentPassword() {
  const { value, setValue, errorMessage, showError } = useField<string>({ path: 'currentPassword' })
  const { user } = useAuth()
  const { id } = useDocumentInfo()
  const { i18n } = useTranslation()
  const input = useId()
  if (!user || String(user.id) !== String(id)) return null
  const say = speaker(i18n.language)
  return (
    <div className="field-type password fabu-form">
      <label htmlFor={input}>{say({ zh: '当前密码（更改密码时填写）', en: 'Current password (to change it)' })}</label>
      <input
        autoComplete="current-password"
        id={input}
        onChange={(event) => setValue(event.target.value)}
        type="password"
        value={value ?? ''}
      />
      {showError && errorMessage && <p role="alert">{errorMessage}</p>}
    </div>
  )
}
