'use client'
import { Button } from '@payloadcms/ui'
import { type FormEvent, useId, useState } from 'react'
import type { Sentence } from '../errors.ts'
import { type AdminLanguage, speaker } from './speak.ts'

type Answer = { errors?: { code?: string; message?: string; sentence?: Sentence }[] }
type Props = { language: AdminLanguage; path: string; goTo: string }

/** Two steps on one page. What was typed first stays until the second is right. */
export function LoginForm({ language, path, goTo }: Props) {
  const [given, setGiven] = useState({ email: '', password: '', code: '' })
  const [step, setStep] = useState<'password' | 'code'>('password')
  const [problem, setProblem] = useState('')
  const [isBusy, setBusy] = useState(false)
  const id = useId()
  const say = speaker(language)

  async function send(event: FormEvent) {
    event.preventDefault()
    setBusy(true)
    setProblem('')
    const answer = await logIn({ path, given }).catch(() => null)
    if (answer?.isIn) {
      // The whole page is asked for anew: whoever was shown a stranger's is shown their own.
      window.location.assign(goTo)
      return
    }
    setBusy(false)
    if (answer?.code === 'secondStep.needed' && step === 'password') setStep('code')
    else setProblem(answer?.sentence ? say(answer.sentence) : (answer?.message ?? say(unreachable)))
  }

  const field = (name: keyof typeof given) => ({
    id: `${id}-${name}`,
    name,
    value: given[name],
    required: true,
    disabled: isBusy,
    autoFocus: name !== 'password',
    onChange: (event: { target: { value: string } }) => setGiven({ ...given, [name]: event.target.value }),
  })

  return (
    <form className="fabu-form" onSubmit={send}>
      {step === 'password' ? (
        <>
          <label htmlFor={`${id}-email`}>{say({ zh: '邮箱', en: 'E-mail' })}</label>
          <input {...field('email')} autoComplete="username" type="email" />
          <label htmlFor={`${id}-password`}>{say({ zh: '密码', en: 'Password' })}</label>
          <input {...field('password')} autoComplete="current-password" type="password" />
        </>
      ) : (
        <>
          <p id={`${id}-hint`}>{say(hint)}</p>
          <label htmlFor={`${id}-code`}>{say({ zh: '动态码或恢复码', en: 'Code or recovery code' })}</label>
          <input
            {...field('code')}
            aria-describedby={`${id}-hint`}
            autoCapitalize="off"
            autoComplete="one-time-code"
            key="code"
            maxLength={20}
            spellCheck={false}
          />
        </>
      )}
      {problem && (
        <p className="fabu-problem" role="alert">
          {problem}
        </p>
      )}
      <div className="fabu-form__buttons">
        <Button disabled={isBusy} margin={false} size="large" type="submit">
          {say({ zh: '登录', en: 'Log in' })}
        </Button>
        {step === 'code' && (
          <Button
            buttonStyle="secondary"
            disabled={isBusy}
            margin={false}
            onClick={() => {
              setStep('password')
              setProblem('')
              setGiven({ ...given, password: '', code: '' })
            }}
            size="large"
          >
            {say({ zh: '返回', en: 'Back' })}
          </Button>
        )}
      </div>
      {step === 'password' && <p>{say(forgotten)}</p>}
    </form>
  )
}

async function logIn({ path, given }: { path: string; given: Record<string, string> }) {
  const response = await fetch(path, {
    method: 'POST',
    credentials: 'include',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(given),
  })
  if (response.ok) return { isIn: true as const }
  const [error] = ((await response.json()) as Answer).errors ?? []
  return { isIn: false as const, ...error }
}

const hint = {
  zh: '请输入验证器应用上的 6 位动态码；手机不在身边时，用一个恢复码。',
  en: 'Enter the six digits your authenticator app shows, or a recovery code if your telephone is not at hand.',
}

const forgotten = { zh: '忘记密码或被锁定，请联系管理员。', en: 'Forgotten your password, or locked out? Ask an administrator.' }

const unreachable = { zh: '服务器没有答复，请稍后再试。', en: 'The server did not answer; try again later.' }
