'use client'
import { Button } from '@payloadcms/ui'
import { useRouter } from 'next/navigation.js'
import { useId, useState } from 'react'
import type { Sentence } from '../errors.ts'
import { callAction } from './callAction.ts'
import { Reasons } from './Reasons.tsx'
import { type AdminLanguage, speaker } from './speak.ts'

/** Asks that a text be sealed. Folded away: it is seldom needed, and never by a slip of the hand. */
export function SealForm({ path, language }: { path: string; language: AdminLanguage }) {
  const [ground, setGround] = useState('')
  const [documentNumber, setNumber] = useState('')
  const [problems, setProblems] = useState<Sentence[]>([])
  const router = useRouter()
  const id = useId()
  const say = speaker(language)

  async function send() {
    const called = await callAction({ path, body: { ground, documentNumber } })
    if (called.problems) setProblems(called.problems)
    else router.refresh()
  }

  return (
    <details>
      <summary>
        {say({ zh: '申请销毁全部内容（涉密、个人隐私等）', en: 'Ask that all its words be destroyed (a secret, personal data)' })}
      </summary>
      <form
        className="fabu-form"
        onSubmit={(event) => {
          event.preventDefault()
          void send()
        }}
      >
        <p>
          {say({
            zh: '须另一人同意。先在各窗口撤下，再销毁内容、文件和发送记录；哈希和事件保留，不可恢复。依据和文号会保留，请勿写出须删除的内容。',
            en: 'Another person has to confirm. It is withdrawn everywhere, then its words, files and what was sent are destroyed; hashes and events stay. There is no way back. Ground and number are kept: do not repeat what is to be erased.',
          })}
        </p>
        <label htmlFor={`${id}-ground`}>{say({ zh: '依据', en: 'Ground' })}</label>
        <textarea
          dir="auto"
          id={`${id}-ground`}
          maxLength={2000}
          onChange={(event) => setGround(event.target.value)}
          required
          rows={2}
          value={ground}
        />
        <label htmlFor={`${id}-number`}>{say({ zh: '批准文号', en: 'Number of the document that orders it' })}</label>
        <input
          dir="auto"
          id={`${id}-number`}
          maxLength={200}
          onChange={(event) => setNumber(event.target.value)}
          required
          value={documentNumber}
        />
        <div className="fabu-form__buttons">
          <Button disabled={ground.trim() === '' || documentNumber.trim() === ''} margin={false} size="small" type="submit">
            {say({ zh: '申请封存', en: 'Ask for the seal' })}
          </Button>
        </div>
        {problems.length > 0 && (
          <div role="alert">
            <Reasons language={language} reasons={problems} />
          </div>
        )}
      </form>
    </details>
  )
}
