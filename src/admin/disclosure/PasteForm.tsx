'use client'
import { Gutter, useAuth, useConfig, useTranslation } from '@payloadcms/ui'
import { useRouter } from 'next/navigation.js'
import { useId, useState } from 'react'
import type { ReadPaste } from '../../disclosure/messages/registerPasted.ts'
import { useCommand } from '../account/useCommand.ts'
import { FoldedForm } from '../FoldedForm.tsx'
import { adminLanguage, speaker } from '../speak.ts'
import { ReadEntries } from './ReadEntries.tsx'

/** Above the list of messages: takes what was copied from the national platform, shows what it read, and registers it. */
export function PasteForm() {
  const [text, setText] = useState('')
  const [read, setRead] = useState<ReadPaste | null>(null)
  const { config } = useConfig()
  const { i18n } = useTranslation()
  const { user } = useAuth()
  const { isBusy, problems, call } = useCommand()
  const router = useRouter()
  const id = useId()
  const language = adminLanguage(i18n.language)
  const say = speaker(language)
  const { roles = [] } = (user ?? {}) as { roles?: string[] }
  if (!roles.includes('secretariat') && !roles.includes('publisher')) return null
  const path = `${config.routes.api}/messages`
  const change = (value: string) => {
    setText(value)
    setRead(null)
  }

  async function send() {
    if (!read) {
      setRead(await call<ReadPaste>(`${path}/read-pasted`, { text }))
      return
    }
    // What is left out stands before the person's eyes by now.
    if (!(await call(`${path}/register-pasted`, { text, leaveOut: true }))) return
    change('')
    router.refresh()
  }

  return (
    <Gutter>
      <FoldedForm
        isReady={!isBusy && text.trim() !== ''}
        language={language}
        onSend={() => void send()}
        problems={problems}
        submit={read ? { zh: '登记以上各条', en: 'Register these' } : { zh: '读取', en: 'Read it' }}
        summary={{ zh: '粘贴“我为政府网站找错”', en: 'Paste errors on the site' }}
      >
        <label htmlFor={id}>
          {say({
            zh: '从国家平台复制后粘贴：带“标题：”“网址：”等的各行，或者带表头的表格；可一次多条。',
            en: 'Paste what was copied from the platform: lines such as 标题：…, or rows under a head; several at once.',
          })}
        </label>
        <textarea dir="auto" id={id} onChange={(event) => change(event.target.value)} rows={8} value={text} />
        {read && <ReadEntries language={language} read={read} />}
      </FoldedForm>
    </Gutter>
  )
}
