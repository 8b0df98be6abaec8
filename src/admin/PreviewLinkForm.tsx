'use client'
import { useRouter } from 'next/navigation.js'
import { useId, useState } from 'react'
import { useCommand } from './account/useCommand.ts'
import { CopyButton } from './CopyButton.tsx'
import { FoldedForm } from './FoldedForm.tsx'
import { type AdminLanguage, speaker } from './speak.ts'

type Props = {
  path: string
  language: AdminLanguage
  days: { usual: number; longest: number }
  words: { recipient: number; purpose: number }
}

/** Makes a link to the draft for somebody without an account. Its address is shown this once, and kept nowhere. */
export function PreviewLinkForm({ path, language, days: { usual, longest }, words }: Props) {
  const empty = { recipient: '', purpose: '', days: String(usual), follows: false }
  const [values, setValues] = useState(empty)
  const [address, setAddress] = useState('')
  const { isBusy, problems, call } = useCommand()
  const router = useRouter()
  const id = useId()
  const say = speaker(language)
  const set = (name: 'recipient' | 'purpose' | 'days') => (event: { target: { value: string } }) =>
    setValues({ ...values, [name]: event.target.value })

  async function send() {
    const made = await call<{ address: string }>(path, { ...values, days: Number(values.days) })
    if (!made) return
    setAddress(made.address)
    setValues(empty)
    router.refresh()
  }

  return (
    <>
      <FoldedForm
        isReady={!isBusy && values.recipient.trim() !== '' && values.purpose.trim() !== ''}
        language={language}
        onSend={() => void send()}
        problems={problems}
        submit={{ zh: '生成链接', en: 'Make the link' }}
        summary={{ zh: '给外部人员发预览链接', en: 'Make a link for somebody outside' }}
      >
        <p>
          {say({
            zh: '得到链接的人无须登录即可看到本文草稿，页面带有对方名称的水印。对方名称会记入安全日志。',
            en: 'Whoever has the link sees this draft without logging in, with the name you give all over the page. The name is told to the security log.',
          })}
        </p>
        <label htmlFor={`${id}-recipient`}>{say({ zh: '给谁看', en: 'For whom' })}</label>
        <input
          dir="auto"
          id={`${id}-recipient`}
          maxLength={words.recipient}
          onChange={set('recipient')}
          required
          value={values.recipient}
        />
        <label htmlFor={`${id}-purpose`}>{say({ zh: '用途', en: 'What for' })}</label>
        <input dir="auto" id={`${id}-purpose`} maxLength={words.purpose} onChange={set('purpose')} required value={values.purpose} />
        <label htmlFor={`${id}-days`}>{say({ zh: `有效天数（最多 ${longest}）`, en: `Days it stands (at most ${longest})` })}</label>
        <input id={`${id}-days`} max={longest} min={1} onChange={set('days')} required type="number" value={values.days} />
        <label className="fabu-check">
          <input checked={values.follows} onChange={(event) => setValues({ ...values, follows: event.target.checked })} type="checkbox" />{' '}
          {say({
            zh: '也显示此后的改动（否则草稿一改动即不再显示）',
            en: 'Show later changes too (else it shows nothing once the draft changes)',
          })}
        </label>
      </FoldedForm>
      {address && (
        <div className="fabu-part" role="status">
          <p>{say({ zh: '链接只显示这一次，请立即复制：', en: 'The link is shown this once; copy it now:' })}</p>
          <p>
            <code dir="ltr">{address}</code>
          </p>
          <CopyButton language={language} text={address} />
        </div>
      )}
    </>
  )
}
