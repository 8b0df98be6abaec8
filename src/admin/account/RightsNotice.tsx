'use client'
import { Link, useAuth, useConfig, useDocumentInfo, useTranslation } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import { speaker } from '../speak.ts'

/** The server asks who may read it; this only asks nothing in vain. */
const readers = ['administrator', 'securityAdministrator', 'auditAdministrator', 'auditor']

/** Above a person, or the office: that a change of rights waits for another administrator, and where. Others see nothing. */
export function RightsNotice() {
  const { savedDocumentData, globalSlug, lastUpdateTime } = useDocumentInfo()
  const { config } = useConfig()
  const { user } = useAuth()
  const { i18n } = useTranslation()
  const [waiting, setWaiting] = useState<string | null>(null)
  const subject = globalSlug === 'office' ? 'office' : (savedDocumentData as { uid?: string } | undefined)?.uid
  const { api, admin } = config.routes
  const roles = (user as { roles?: string[] } | null | undefined)?.roles ?? []
  const maySee = roles.some((role) => readers.includes(role))
  // Asked anew after every save: that is when one comes to be.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the time of the last save is the question.
  useEffect(() => {
    if (!subject || !maySee) return
    const address = `${api}/rights-requests?where[openKey][equals]=${encodeURIComponent(subject)}&depth=0&limit=1`
    fetch(address, { credentials: 'include' })
      .then(async (response) => setWaiting(response.ok ? ((await response.json()).docs[0]?.id ?? null) : null))
      .catch(() => setWaiting(null))
  }, [api, subject, maySee, lastUpdateTime])
  if (!waiting) return null
  const say = speaker(i18n.language)
  return (
    <p className="fabu-banner" role="status">
      {say({
        zh: '有一项权限变更在等另一位管理员确认，尚未生效。',
        en: 'A change of rights waits for another administrator; it has not happened yet.',
      })}{' '}
      <Link href={`${admin}/collections/rights-requests/${waiting}`} prefetch={false}>
        {say({ zh: '查看', en: 'Show it' })}
      </Link>
    </p>
  )
}
