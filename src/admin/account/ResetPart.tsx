'use client'
import { Button, useAuth } from '@payloadcms/ui'
import { useState } from 'react'
import { Reasons } from '../Reasons.tsx'
import type { AdminLanguage, Say } from '../speak.ts'
import { useCommand } from './useCommand.ts'

type Props = { id: string; base: string; language: AdminLanguage; say: Say }

const administrators = ['administrator', 'securityAdministrator']

/** For somebody who lost telephone and recovery codes. The server asks who may; this only hides the button from others. */
export function ResetPart({ id, base, language, say }: Props) {
  const { user } = useAuth()
  const [isDone, setDone] = useState(false)
  const { isBusy, problems, call } = useCommand()
  const roles = (user as { roles?: string[] } | null | undefined)?.roles ?? []
  if (!roles.some((role) => administrators.includes(role))) return null
  return (
    <div className="fabu-part">
      <Button
        buttonStyle="secondary"
        disabled={isBusy || isDone}
        margin={false}
        onClick={async () => setDone((await call(`${base}/${id}/second-step/reset`)) !== null)}
        size="medium"
      >
        {say({ zh: '重置其两步登录', en: 'Reset their second step' })}
      </Button>
      {isDone && (
        <p role="status">{say({ zh: '已重置；此人须重新登录并可再次启用。', en: 'Done: they log in anew, and may set it up again.' })}</p>
      )}
      {problems.length > 0 && (
        <div role="alert">
          <Reasons language={language} reasons={problems} />
        </div>
      )}
    </div>
  )
}
