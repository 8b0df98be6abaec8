'use client'
import { useRouter } from 'next/navigation.js'
import { useState } from 'react'
import type { OfferedLetter } from '../../disclosure/letters/offeredLetters.ts'
import type { Sentence } from '../../errors.ts'
import type { ActionInput } from '../../review/action.ts'
import { FormButton } from '../FormButton.tsx'
import { saveFile } from '../saveFile.ts'
import type { AdminLanguage } from '../speak.ts'

type Props = { letters: OfferedLetter[]; path: string; language: AdminLanguage }

/** Makes a letter and saves it as a file. Whoever makes one opens the applicant's name, which is noted. */
export function MakeLetter({ letters, path, language }: Props) {
  const [isOpen, setOpen] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const [problems, setProblems] = useState<Sentence[]>([])
  const router = useRouter()

  async function make(body: Record<string, unknown>) {
    setBusy(true)
    const found = await saveFile(path, body)
    setBusy(false)
    setProblems(found ?? [])
    if (found) return
    setOpen(false)
    router.refresh()
  }

  return (
    <FormButton
      inputs={inputsFor(letters)}
      isBusy={isBusy}
      isOpen={isOpen}
      label={label}
      language={language}
      onOpen={setOpen}
      onSend={(body) => void make(body)}
      problems={problems}
    />
  )
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
