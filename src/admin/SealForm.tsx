'use client'
import { useRouter } from 'next/navigation.js'
import { useId, useState } from 'react'
import { useCommand } from './account/useCommand.ts'
import { FoldedForm } from './FoldedForm.tsx'
import { type AdminLanguage, speaker } from './speak.ts'

/** Asks that a text be sealed: never by a slip of the hand. */
export function SealForm({ path, language }: { path: string; language: AdminLanguage }) {
  const [ground, setGround] = useState('')
  const [documentNumber, setNumber] = useState('')
  const { isBusy, problems, call } = useCommand()
  const router = useRouter()
  const id = useId()
  const say = speaker(language)

  async function send() {
    if (await call(path, { ground, documentNumber })) router.refresh()
  }

  return (
    <FoldedForm
      isReady={!isBusy && ground.trim() !== '' && documentNumber.trim() !== ''}
      language={language}
      onSend={() => void send()}
      problems={problems}
      submit={{ zh: '申请封存', en: 'Ask for the seal' }}
      summary={{ zh: '申请销毁全部内容（涉密、个人隐私等）', en: 'Ask that all its words be destroyed (a secret, personal data)' }}
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
    </FoldedForm>
  )
}
