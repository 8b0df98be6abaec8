'use client'
import { Button } from '@payloadcms/ui'
import { useId, useState } from 'react'
import { Reasons } from '../Reasons.tsx'
import type { AdminLanguage, Say } from '../speak.ts'
import { useCommand } from './useCommand.ts'

type Props = { base: string; language: AdminLanguage; say: Say; onChange: () => Promise<void> }

/** Giving up the second step takes the password and a code. */
export function RemoveForm({ base, language, say, onChange }: Props) {
  const [isOpen, setOpen] = useState(false)
  const [given, setGiven] = useState({ password: '', code: '' })
  const { isBusy, problems, call } = useCommand()
  const id = useId()
  const remove = async () => {
    if (await call(`${base}/second-step/remove`, given)) await onChange()
  }
  if (!isOpen) {
    return (
      <Button buttonStyle="secondary" margin={false} onClick={() => setOpen(true)} size="medium">
        {say({ zh: '停用或更换手机', en: 'Remove, or move to another telephone' })}
      </Button>
    )
  }
  const field = (name: keyof typeof given) => ({
    id: `${id}-${name}`,
    value: given[name],
    onChange: (event: { target: { value: string } }) => setGiven({ ...given, [name]: event.target.value }),
  })
  return (
    <div className="fabu-form">
      <label htmlFor={`${id}-password`}>{say({ zh: '当前密码', en: 'Current password' })}</label>
      <input {...field('password')} autoComplete="current-password" type="password" />
      <label htmlFor={`${id}-code`}>{say({ zh: '动态码或恢复码', en: 'Code or recovery code' })}</label>
      <input {...field('code')} autoComplete="one-time-code" maxLength={20} spellCheck={false} />
      <div className="fabu-form__buttons">
        <Button disabled={isBusy || !given.password || !given.code} margin={false} onClick={() => void remove()} size="medium">
          {say({ zh: '停用两步登录', en: 'Remove the second step' })}
        </Button>
        <Button buttonStyle="secondary" margin={false} onClick={() => setOpen(false)} size="medium">
          {say({ zh: '取消', en: 'Cancel' })}
        </Button>
      </div>
      {problems.length > 0 && (
        <div role="alert">
          <Reasons language={language} reasons={problems} />
        </div>
      )}
    </div>
  )
}
