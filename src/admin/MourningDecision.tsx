'use client'
import { Button, useAuth, useConfig, useDocumentInfo, useTranslation } from '@payloadcms/ui'
import { useRouter } from 'next/navigation.js'
import { useCommand } from './account/useCommand.ts'
import { Reasons } from './Reasons.tsx'
import { adminLanguage, speaker } from './speak.ts'

/** On a request for mourning: confirm or refuse it, or end it before its time. Why one may not stands there before the click. */
export function MourningDecision() {
  const { id, savedDocumentData } = useDocumentInfo()
  const { user } = useAuth()
  const { config } = useConfig()
  const { i18n } = useTranslation()
  const router = useRouter()
  const { isBusy, problems, call } = useCommand()
  const { state, askedBy } = (savedDocumentData ?? {}) as { state?: string; askedBy?: string }
  const verbs = state === 'asked' ? (['confirm', 'refuse'] as const) : state === 'confirmed' ? (['end'] as const) : []
  if (!id || verbs.length === 0) return null
  const language = adminLanguage(i18n.language)
  const say = speaker(language)
  const isOwn = state === 'asked' && (user as { uid?: string } | null | undefined)?.uid === askedBy
  const settle = async (verb: string) => {
    if (await call(`${config.routes.api}/mournings/${id}/${verb}`)) router.refresh()
  }
  return (
    <div className="fabu-part" lang={language}>
      <div className="fabu-actions">
        {verbs.map((verb) => (
          <Button
            buttonStyle={verb === 'confirm' ? 'primary' : 'secondary'}
            disabled={isBusy || (verb === 'confirm' && isOwn)}
            key={verb}
            margin={false}
            onClick={() => void settle(verb)}
            size="medium"
          >
            {say(words[verb])}
          </Button>
        ))}
      </div>
      {isOwn && <Reasons language={language} reasons={[another]} />}
      {problems.length > 0 && (
        <div role="alert">
          <Reasons language={language} reasons={problems} />
        </div>
      )}
    </div>
  )
}

const words = {
  confirm: { zh: '同意', en: 'Confirm' },
  refuse: { zh: '不同意', en: 'Refuse' },
  end: { zh: '现在恢复彩色', en: 'End it now' },
}

const another = {
  zh: '须由另一位签发人或秘书处同意；您可以收回。',
  en: 'Another publisher or the secretariat confirms this; you can take it back.',
}
