'use client'
import { Gutter, useAuth, useConfig, useTranslation } from '@payloadcms/ui'
import { useRouter } from 'next/navigation.js'
import { useState } from 'react'
import { applicationHeads } from '../../disclosure/request/applicationHeads.ts'
import { useCommand } from '../account/useCommand.ts'
import { FoldedForm } from '../FoldedForm.tsx'
import { adminLanguage, speaker } from '../speak.ts'

/** Above the list of applications: registers those of a CSV file, all of them or none, for the secretariat. */
export function ImportForm() {
  const [file, setFile] = useState<File | null>(null)
  const [registered, setRegistered] = useState<string[]>([])
  const { config } = useConfig()
  const { i18n } = useTranslation()
  const { user } = useAuth()
  const { isBusy, problems, call } = useCommand()
  const router = useRouter()
  const language = adminLanguage(i18n.language)
  const say = speaker(language)
  const { roles } = (user ?? {}) as { roles?: string[] }
  if (!roles?.includes('secretariat')) return null
  const heads = applicationHeads.map((head) => head[language] + (head.isNeeded ? '*' : '')).join(language === 'zh' ? '、' : ', ')

  async function send() {
    setRegistered([])
    const made = await call<{ registered: string[] }>(`${config.routes.api}/requests/import`, { csv: await file?.text() })
    if (!made) return
    setRegistered(made.registered)
    router.refresh()
  }

  return (
    <Gutter>
      <FoldedForm
        isReady={!isBusy && file !== null}
        language={language}
        onSend={() => void send()}
        problems={problems}
        submit={{ zh: '导入', en: 'Import' }}
        summary={{ zh: '从 CSV 文件导入申请', en: 'Import applications from a CSV file' }}
      >
        <p>
          {say({
            zh: `表头（*必填）：${heads}。全部登记，或者一件也不登记。`,
            en: `Heads (* needed): ${heads}. All are registered, or none.`,
          })}
        </p>
        <label>
          {say({ zh: 'CSV 文件（UTF-8）', en: 'CSV file (UTF-8)' })}
          <input accept=".csv,text/csv" onChange={(event) => setFile(event.target.files?.[0] ?? null)} type="file" />
        </label>
        <p role="status">
          {registered.length > 0 && say({ zh: `已登记 ${registered.join('、')}`, en: `Registered ${registered.join(', ')}` })}
        </p>
      </FoldedForm>
    </Gutter>
  )
}
