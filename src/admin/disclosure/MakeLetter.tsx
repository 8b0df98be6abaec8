'use client'
import { Button } from '@payloadcms/ui'
import { useRouter } from 'next/navigation.js'
import { useState } from 'react'
import type { OfferedLetter } from '../../disclosure/letters/offeredLetters.ts'
import type { Sentence } from '../../errors.ts'
import type { ActionInput } from '../../review/action.ts'
import { ActionForm } from '../ActionForm.tsx'
import { problemsIn, unreachable } from '../callAction.ts'
import { Reasons } from '../Reasons.tsx'
import { type AdminLanguage, speaker } from '../speak.ts'

type Props = { letters: OfferedLetter[]; path: string; language: AdminLanguage }

/** Makes a letter and saves it as a file. Whoever makes one opens the applicant's name, which is noted. */
export function MakeLetter({ letters, path, language }: Props) {
  const [isOpen, setOpen] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const [problems, setProblems] = useState<Sentence[]>([])
  const router = useRouter()

  async function make(body: Record<string, unknown>) {
    setBusy(true)
    const found = await fetchLetter(path, body)
    setBusy(false)
    setProblems(found)
    if (found.length > 0) return
    setOpen(false)
    router.refresh()
  }

  return (
    <div className="fabu-action">
      <Button
        buttonStyle="secondary"
        disabled={isBusy}
        extraButtonProps={{ 'aria-expanded': isOpen }}
        margin={false}
        onClick={() => setOpen(!isOpen)}
        size="medium"
      >
        {speaker(language)(label)}
      </Button>
      {isOpen && (
        <ActionForm
          inputs={inputsFor(letters)}
          isBusy={isBusy}
          language={language}
          onCancel={() => setOpen(false)}
          onSend={(body) => void make(body)}
          title={label}
        />
      )}
      {problems.length > 0 && (
        <div role="alert">
          <Reasons language={language} reasons={problems} />
        </div>
      )}
    </div>
  )
}

/** Saves what is answered under the name the server gives it; a refusal comes back with its sentences. */
async function fetchLetter(path: string, body: Record<string, unknown>): Promise<Sentence[]> {
  try {
    const headers = { 'Content-Type': 'application/json' }
    const answer = await fetch(path, { method: 'POST', credentials: 'include', headers, body: JSON.stringify(body) })
    if (!answer.ok) return problemsIn(await answer.json())
    const link = document.createElement('a')
    link.href = URL.createObjectURL(await answer.blob())
    link.download = /filename="([^"]+)"/.exec(answer.headers.get('Content-Disposition') ?? '')?.[1] ?? 'letter'
    link.click()
    URL.revokeObjectURL(link.href)
    return []
  } catch {
    return [unreachable]
  }
}

const label = { zh: '出具文书', en: 'Make a letter' }

const inputsFor = (letters: OfferedLetter[]): ActionInput[] => [
  {
    name: 'kind',
    label: { zh: '文书', en: 'Letter' },
    kind: 'choice',
    isRequired: true,
    options: letters.map(({ kind, zh, en }) => ({ value: kind, zh, en })),
  },
  {
    name: 'form',
    label: { zh: '文件格式', en: 'File' },
    kind: 'choice',
    isRequired: true,
    initial: 'docx',
    options: [
      { value: 'docx', zh: 'Word（DOCX）', en: 'Word (DOCX)' },
      { value: 'pdf', zh: 'PDF', en: 'PDF' },
    ],
  },
  ...(letters.some(({ kind }) => kind === 'thirdParty')
    ? [
        {
          name: 'to',
          label: { zh: '第三方名称（仅征询书）', en: 'The third party (its letter alone)' },
          kind: 'words',
          isRequired: false,
          max: 200,
        } as const,
      ]
    : []),
]
