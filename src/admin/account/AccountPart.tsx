'use client'
import { useAuth, useConfig, useDocumentInfo, useTranslation } from '@payloadcms/ui'
import { useCallback, useEffect, useState } from 'react'
import type { MyAccount } from '../../accounts/myAccount.ts'
import '../admin.css'
import { adminLanguage, speaker } from '../speak.ts'
import { ResetPart } from './ResetPart.tsx'
import { SecondStepPart } from './SecondStepPart.tsx'
import { SessionsPart } from './SessionsPart.tsx'

/** On one's own account: the second step and where one is logged in. On somebody else's, for administrators: taking it away. */
export function AccountPart() {
  const { user } = useAuth()
  const { id } = useDocumentInfo()
  const { config } = useConfig()
  const { i18n } = useTranslation()
  const [account, setAccount] = useState<MyAccount | null>(null)
  const base = `${config.routes.api}/users`
  const isOwn = user !== null && user !== undefined && String(user.id) === String(id)
  const load = useCallback(async () => {
    const response = await fetch(`${base}/my-account`, { credentials: 'include' })
    if (response.ok) setAccount(await response.json())
  }, [base])
  useEffect(() => {
    if (isOwn) void load()
  }, [isOwn, load])
  if (!id) return null
  const language = adminLanguage(i18n.language)
  const shown = { base, language, say: speaker(language) }
  if (!isOwn) return <ResetPart {...shown} id={String(id)} />
  if (!account) return null
  return (
    <div className="fabu-account" lang={language}>
      <SecondStepPart {...shown} account={account} onChange={load} />
      <SessionsPart {...shown} onChange={load} sessions={account.sessions} />
    </div>
  )
}
