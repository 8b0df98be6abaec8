'use client'
import { Button } from '@payloadcms/ui'
import { useId } from 'react'
import type { OpenSession } from '../../accounts/sessions.ts'
import { shanghaiTime } from '../../clock.ts'
import { Reasons } from '../Reasons.tsx'
import type { AdminLanguage, Say } from '../speak.ts'
import { useCommand } from './useCommand.ts'

type Props = { sessions: OpenSession[]; base: string; language: AdminLanguage; say: Say; onChange: () => Promise<void> }

/** Where a person is logged in, and ending all of it but this. */
export function SessionsPart({ sessions, base, language, say, onChange }: Props) {
  const { isBusy, problems, call } = useCommand()
  const id = useId()
  const end = async () => {
    if (await call(`${base}/sessions/end`)) await onChange()
  }
  return (
    <section aria-labelledby={id} className="fabu-part">
      <h3 id={id}>{say({ zh: '已登录的地方', en: 'Where you are logged in' })}</h3>
      <ul>
        {sessions.map(({ began, ends, isThis }) => (
          <li key={`${began}#${ends}`}>
            {say({
              zh: `${shanghaiTime(began)} 登录，${shanghaiTime(ends)} 到期`,
              en: `Since ${shanghaiTime(began)}, until ${shanghaiTime(ends)}`,
            })}
            {isThis && <span className="fabu-tag">{say({ zh: '本次', en: 'this one' })}</span>}
          </li>
        ))}
      </ul>
      {sessions.length > 1 && (
        <Button buttonStyle="secondary" disabled={isBusy} margin={false} onClick={() => void end()} size="medium">
          {say({ zh: '退出其他地方', en: 'Log out everywhere else' })}
        </Button>
      )}
      {problems.length > 0 && (
        <div role="alert">
          <Reasons language={language} reasons={problems} />
        </div>
      )}
    </section>
  )
}
