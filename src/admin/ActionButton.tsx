'use client'
import { Button } from '@payloadcms/ui'
import { useRouter } from 'next/navigation.js'
import { useId, useState } from 'react'
import type { Sentence } from '../errors.ts'
import type { Action } from '../review/action.ts'
import { ActionForm } from './ActionForm.tsx'
import { callWithFiles } from './callWithFiles.ts'
import { Reasons } from './Reasons.tsx'
import { useAnnounce } from './StatusLine.tsx'
import { type AdminLanguage, speaker } from './speak.ts'

type Props = {
  action: Action
  language: AdminLanguage
  isMain?: boolean
  /** Where a text that the action made is opened: its id is added. */
  openAt?: string
  /** The reasons stand elsewhere on the page, for several buttons at once. */
  reasonsAt?: string
}

/** One thing a person could do: its reasons before the click, its words, and what came of it. */
export function ActionButton({ action, language, isMain = false, openAt, reasonsAt }: Props) {
  const [isOpen, setOpen] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const [problems, setProblems] = useState<Sentence[]>([])
  const router = useRouter()
  const announce = useAnnounce()
  const id = useId()
  const say = speaker(language)

  async function run(input: Record<string, string | number | File>) {
    setBusy(true)
    setProblems([])
    announce(say({ zh: '正在处理…', en: 'Working…' }))
    const called = await callWithFiles({ path: action.path, body: { ...action.body, ...input } })
    setBusy(false)
    announce(called.problems ? '' : say({ zh: `${action.label.zh}：完成。`, en: `${action.label.en}: done.` }))
    if (called.problems) return setProblems(called.problems)
    setOpen(false)
    if (openAt && typeof called.result.id === 'string') router.push(`${openAt}/${called.result.id}`)
    else router.refresh()
  }

  const describedBy = reasonsAt ?? (action.allowed ? undefined : id)
  return (
    <div className="fabu-action">
      <Button
        buttonStyle={isMain ? 'primary' : 'secondary'}
        disabled={!action.allowed || isBusy}
        extraButtonProps={{ 'aria-describedby': describedBy, ...(action.input ? { 'aria-expanded': isOpen } : {}) }}
        margin={false}
        onClick={() => (action.input ? setOpen(!isOpen) : void run({}))}
        size="medium"
      >
        {say(action.label)}
      </Button>
      {action.hints.length > 0 && <Reasons language={language} reasons={action.hints} />}
      {isOpen && action.input && (
        <ActionForm
          inputs={[action.input, ...action.more]}
          isBusy={isBusy}
          language={language}
          onCancel={() => setOpen(false)}
          onSend={run}
          title={action.label}
        />
      )}
      {!action.allowed && !reasonsAt && <Reasons id={id} language={language} reasons={action.reasons} />}
      {problems.length > 0 && (
        <div role="alert">
          <Reasons language={language} reasons={problems} />
        </div>
      )}
    </div>
  )
}
