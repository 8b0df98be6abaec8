'use client'
import { Gutter, useConfig, useTranslation } from '@payloadcms/ui'
import { useRouter } from 'next/navigation.js'
import { useId, useState } from 'react'
import { useCommand } from './account/useCommand.ts'
import { FoldedForm } from './FoldedForm.tsx'
import { adminLanguage, speaker } from './speak.ts'

/** Above the list: asks for mourning. Nothing happens before another person confirms. */
export function MourningForm() {
  const [values, setValues] = useState({ reason: '', from: '', until: '' })
  const { config } = useConfig()
  const { i18n } = useTranslation()
  const { isBusy, problems, call } = useCommand()
  const router = useRouter()
  const id = useId()
  const language = adminLanguage(i18n.language)
  const say = speaker(language)
  const set = (name: keyof typeof values) => (event: { target: { value: string } }) => setValues({ ...values, [name]: event.target.value })
  const isMissing = Object.values(values).some((value) => value.trim() === '')

  async function send() {
    // The office's hours are Shanghai's, wherever the browser is.
    const body = { reason: values.reason, from: `${values.from}:00+08:00`, until: `${values.until}:00+08:00` }
    if (await call(`${config.routes.api}/mournings/ask`, body)) router.refresh()
  }

  return (
    <Gutter>
      <FoldedForm
        isReady={!isBusy && !isMissing}
        language={language}
        onSend={() => void send()}
        problems={problems}
        submit={{ zh: '申请', en: 'Ask' }}
        summary={{ zh: '申请哀悼模式（全站黑白）', en: 'Ask for mourning (the whole site without colour)' }}
      >
        <label htmlFor={`${id}-reason`}>{say({ zh: '依据（公告名称）', en: 'Ground (the announcement)' })}</label>
        <textarea dir="auto" id={`${id}-reason`} maxLength={2000} onChange={set('reason')} required rows={2} value={values.reason} />
        <label htmlFor={`${id}-from`}>{say({ zh: '开始（北京时间）', en: 'From (Beijing time)' })}</label>
        <input id={`${id}-from`} onChange={set('from')} required type="datetime-local" value={values.from} />
        <label htmlFor={`${id}-until`}>{say({ zh: '结束（北京时间）', en: 'Until (Beijing time)' })}</label>
        <input id={`${id}-until`} onChange={set('until')} required type="datetime-local" value={values.until} />
      </FoldedForm>
    </Gutter>
  )
}
