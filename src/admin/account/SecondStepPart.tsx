'use client'
import { Button } from '@payloadcms/ui'
import { useId, useState } from 'react'
import type { Enrolment } from '../../accounts/enrol.ts'
import type { MyAccount } from '../../accounts/myAccount.ts'
import { Reasons } from '../Reasons.tsx'
import type { AdminLanguage, Say } from '../speak.ts'
import { RecoveryCodes } from './RecoveryCodes.tsx'
import { RemoveForm } from './RemoveForm.tsx'
import { useCommand } from './useCommand.ts'

type Props = { account: MyAccount; base: string; language: AdminLanguage; say: Say; onChange: () => Promise<void> }

/** Setting up the second step, printing its recovery codes, and giving it up. */
export function SecondStepPart({ account, base, language, say, onChange }: Props) {
  const [enrolment, setEnrolment] = useState<Enrolment | null>(null)
  const [codes, setCodes] = useState<string[]>([])
  const [code, setCode] = useState('')
  const { isBusy, problems, call } = useCommand()
  const id = useId()

  const begin = async () => setEnrolment(await call<Enrolment>(`${base}/second-step/begin`))
  const finish = async () => {
    const finished = await call<{ recoveryCodes: string[] }>(`${base}/second-step/finish`, { code })
    if (!finished) return
    setCodes(finished.recoveryCodes)
    setEnrolment(null)
    setCode('')
    await onChange()
  }

  return (
    <section aria-labelledby={`${id}-title`} className="fabu-part">
      <h3 id={`${id}-title`}>{say({ zh: '两步登录', en: 'Second step' })}</h3>
      <p>{say(account.secondStep ? enrolledText(account.secondStep) : asked[account.asked])}</p>
      {codes.length > 0 && <RecoveryCodes codes={codes} onDone={() => setCodes([])} say={say} />}
      {account.secondStep && <RemoveForm base={base} language={language} onChange={onChange} say={say} />}
      {!account.secondStep && !enrolment && (
        <Button buttonStyle="secondary" disabled={isBusy} margin={false} onClick={() => void begin()} size="medium">
          {say({ zh: '启用两步登录', en: 'Set up a second step' })}
        </Button>
      )}
      {enrolment && (
        <div className="fabu-form">
          <p>{say(scan)}</p>
          {/* biome-ignore lint/performance/noImgElement: made for this moment alone, there is nothing to optimise. */}
          <img
            alt={say({ zh: '供验证器应用扫描的二维码', en: 'QR code for an authenticator app' })}
            className="fabu-qr"
            src={`data:image/svg+xml,${encodeURIComponent(enrolment.svg)}`}
          />
          <p>
            {say({ zh: '不能扫描时，手工输入密钥：', en: 'Without a camera, type this key:' })}{' '}
            <code>{enrolment.secret.match(/.{1,4}/g)?.join(' ')}</code>
          </p>
          <label htmlFor={`${id}-code`}>{say({ zh: '应用显示的 6 位动态码', en: 'The six digits it shows' })}</label>
          <input
            autoComplete="one-time-code"
            id={`${id}-code`}
            inputMode="numeric"
            maxLength={7}
            onChange={(event) => setCode(event.target.value)}
            onKeyDown={(event) => {
              // The account's own form around this one must not be saved instead.
              if (event.key !== 'Enter') return
              event.preventDefault()
              void finish()
            }}
            value={code}
          />
          <div className="fabu-form__buttons">
            <Button disabled={isBusy || code.trim() === ''} margin={false} onClick={() => void finish()} size="medium">
              {say({ zh: '完成启用', en: 'Finish' })}
            </Button>
            <Button buttonStyle="secondary" margin={false} onClick={() => setEnrolment(null)} size="medium">
              {say({ zh: '取消', en: 'Cancel' })}
            </Button>
          </div>
        </div>
      )}
      {problems.length > 0 && (
        <div role="alert">
          <Reasons language={language} reasons={problems} />
        </div>
      )}
    </section>
  )
}

const enrolledText = ({ codesLeft }: { codesLeft: number }) => ({
  zh: `已启用。登录时除密码外还要输入动态码。剩余恢复码：${codesLeft} 个。`,
  en: `On. Logging in takes a code besides the password. Recovery codes left: ${codesLeft}.`,
})

const asked = {
  off: {
    zh: '未启用。启用后，登录时除密码外还要输入手机上的动态码。',
    en: 'Off. With it, logging in takes a code from your telephone, too.',
  },
  deciders: {
    zh: '未启用。本机构要求审核、撤下和确认投送的人先启用两步登录。',
    en: 'Off. Here, whoever reviews, withdraws or confirms deliveries must have it first.',
  },
  everyone: { zh: '未启用。本机构要求所有人启用两步登录。', en: 'Off. Here everybody must have it before working on texts.' },
}

const scan = {
  zh: '用手机上的验证器应用（如 Microsoft Authenticator、FreeOTP）扫描此二维码，再输入它显示的 6 位数字。',
  en: 'Scan this with an authenticator app on your telephone (such as FreeOTP), then enter the six digits it shows.',
}
