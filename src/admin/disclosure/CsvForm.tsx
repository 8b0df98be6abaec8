'use client'
import { useRouter } from 'next/navigation.js'
import { useState } from 'react'
import type { Sentence } from '../../errors.ts'
import { useCommand } from '../account/useCommand.ts'
import { FoldedForm } from '../FoldedForm.tsx'
import { type AdminLanguage, speaker } from '../speak.ts'

type Props<T> = {
  /** POST here, `{ csv }`. */
  path: string
  summary: Sentence
  heads: Sentence
  language: AdminLanguage
  /** What came of it, in words. */
  told: (result: T) => Sentence
  /** It stands inside a record's own form. */
  isInside?: boolean
}

/** Takes a CSV file whose rows are all registered, or none, with what is wrong by line. */
export function CsvForm<T>({ path, summary, heads, language, told, isInside = false }: Props<T>) {
  const [file, setFile] = useState<File | null>(null)
  const [result, setResult] = useState<Sentence | null>(null)
  const { isBusy, problems, call } = useCommand()
  const router = useRouter()
  const say = speaker(language)

  async function send() {
    setResult(null)
    const made = await call<T>(path, { csv: await file?.text() })
    if (!made) return
    setResult(told(made))
    router.refresh()
  }

  return (
    <FoldedForm
      isInside={isInside}
      isReady={!isBusy && file !== null}
      language={language}
      onSend={() => void send()}
      problems={problems}
      submit={{ zh: '导入', en: 'Import' }}
      summary={summary}
    >
      <p>
        {say({
          zh: `表头（*必填）：${heads.zh}。全部登记，或者一条也不登记。`,
          en: `Heads (* needed): ${heads.en}. All are registered, or none.`,
        })}
      </p>
      <label>
        {say({ zh: 'CSV 文件（UTF-8）', en: 'CSV file (UTF-8)' })}
        <input accept=".csv,text/csv" onChange={(event) => setFile(event.target.files?.[0] ?? null)} type="file" />
      </label>
      <p role="status">{result && say(result)}</p>
    </FoldedForm>
  )
}
