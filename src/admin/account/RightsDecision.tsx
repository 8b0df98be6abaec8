'use client'
import { Button, useAuth, useConfig, useDocumentInfo, useTranslation } from '@payloadcms/ui'
import { useRouter } from 'next/navigation.js'
import { roles } from '../../access/roles.ts'
import type { Sentence } from '../../errors.ts'
import { Reasons } from '../Reasons.tsx'
import { adminLanguage, speaker } from '../speak.ts'
import { useCommand } from './useCommand.ts'

type Rights = Record<string, unknown>
type Request = { state?: string; askedBy?: string; subject?: string; was?: Rights; wanted?: Rights }

/** On a change of rights that waits: confirm it, or refuse it. Why one may not stands there before the click. */
export function RightsDecision() {
  const { id, savedDocumentData } = useDocumentInfo()
  const { user } = useAuth()
  const { config } = useConfig()
  const { i18n } = useTranslation()
  const router = useRouter()
  const { isBusy, problems, call } = useCommand()
  const { state, askedBy, subject, was = {}, wanted = {} } = (savedDocumentData ?? {}) as Request
  if (!id) return null
  const language = adminLanguage(i18n.language)
  const say = speaker(language)
  const uid = (user as { uid?: string } | null | undefined)?.uid
  const isInvolved = uid === askedBy || uid === subject
  const settle = async (decision: 'confirm' | 'refuse') => {
    if (await call(`${config.routes.api}/rights-requests/${id}/${decision}`)) router.refresh()
  }
  return (
    <div className="fabu-part" lang={language}>
      <ul>
        {Object.keys(wanted).map((field) => (
          <li key={field}>
            {say(fields[field] ?? { zh: field, en: field })}：{say(shown(was[field]))} → <strong>{say(shown(wanted[field]))}</strong>
          </li>
        ))}
      </ul>
      {state === 'open' && (
        <div className="fabu-actions">
          <Button disabled={isBusy || isInvolved} margin={false} onClick={() => void settle('confirm')} size="medium">
            {say({ zh: '确认', en: 'Confirm' })}
          </Button>
          <Button buttonStyle="secondary" disabled={isBusy} margin={false} onClick={() => void settle('refuse')} size="medium">
            {say({ zh: '拒绝', en: 'Refuse' })}
          </Button>
        </div>
      )}
      {state === 'open' && isInvolved && <Reasons language={language} reasons={[another]} />}
      {problems.length > 0 && (
        <div role="alert">
          <Reasons language={language} reasons={problems} />
        </div>
      )}
    </div>
  )
}

const fields: Record<string, Sentence> = {
  roles: { zh: '角色', en: 'Roles' },
  languages: { zh: '语言', en: 'Languages' },
  active: { zh: '在用', en: 'Active' },
  confirmRights: { zh: '权限变更须二人确认', en: 'A change of rights takes two' },
  separatedAdministration: { zh: '三员分立', en: 'Three administrators' },
  twoFactor: { zh: '两步登录', en: 'Second step at log-in' },
}

function shown(value: unknown): Sentence {
  if (Array.isArray(value))
    return value.length > 0 ? { zh: value.map(nameOf('zh')).join('、'), en: value.map(nameOf('en')).join(', ') } : none
  if (typeof value === 'boolean') return value ? { zh: '是', en: 'yes' } : { zh: '否', en: 'no' }
  return value === null || value === undefined ? none : { zh: String(value), en: String(value) }
}

const nameOf = (language: 'zh' | 'en') => (value: unknown) => roles.find((role) => role.value === value)?.label[language] ?? String(value)

const none: Sentence = { zh: '（无）', en: '(none)' }

const another = { zh: '须由另一位管理员确认；您可以拒绝（收回）。', en: 'Another administrator confirms this; you can refuse it.' }
