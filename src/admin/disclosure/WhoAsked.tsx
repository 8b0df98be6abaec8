'use client'
import { useState } from 'react'
import type { Person } from '../../disclosure/request/person.ts'
import type { ActionInput } from '../../review/action.ts'
import { useCommand } from '../account/useCommand.ts'
import { FormButton } from '../FormButton.tsx'
import { type AdminLanguage, speaker } from '../speak.ts'

type Seen = Person & { proof?: string }

/** Shows who asked, for a reason that is noted before anything is shown. It is gone again when the page is. */
export function WhoAsked({ path, language }: { path: string; language: AdminLanguage }) {
  const [isOpen, setOpen] = useState(false)
  const [seen, setSeen] = useState<Seen | null>(null)
  const { isBusy, problems, call } = useCommand()
  const say = speaker(language)

  async function look({ why, proof }: Record<string, unknown>) {
    const person = await call<Seen>(path, { why, proof: proof === 'yes' })
    if (!person) return
    setSeen(person)
    setOpen(false)
  }

  return (
    <FormButton
      inputs={inputs}
      isBusy={isBusy}
      isOpen={isOpen}
      label={label}
      language={language}
      onOpen={setOpen}
      onSend={(body) => void look(body)}
      problems={problems}
    >
      {seen && (
        <div role="status">
          <dl className="fabu-desk__person">
            {fields.map(
              ({ name, ...words }) =>
                seen[name] && (
                  <div key={name}>
                    <dt>{say(words)}</dt>
                    <dd dir="auto">{seen[name]}</dd>
                  </div>
                ),
            )}
          </dl>
          {seen.proof && (
            <a download="proof" href={`data:application/octet-stream;base64,${seen.proof}`}>
              {say({ zh: '下载身份证明', en: 'Download the proof of identity' })}
            </a>
          )}
        </div>
      )}
    </FormButton>
  )
}

const label = { zh: '查看申请人', en: 'Look at who asked' }

const inputs: ActionInput[] = [
  { name: 'why', label: { zh: '查看事由（将记入办理过程）', en: 'Why you look (it goes on record)' }, kind: 'words', isRequired: true },
  {
    name: 'proof',
    label: { zh: '身份证明扫描件', en: 'Scan of the proof of identity' },
    kind: 'choice',
    isRequired: false,
    options: [{ value: 'yes', zh: '一并查看', en: 'Look at it too' }],
  },
]

const fields: { name: keyof Person; zh: string; en: string }[] = [
  { name: 'name', zh: '姓名或名称', en: 'Name' },
  { name: 'proofKind', zh: '身份证明', en: 'Proof of identity' },
  { name: 'proofNumber', zh: '证件号码', en: 'Number' },
  { name: 'agent', zh: '联系人', en: 'Contact' },
  { name: 'address', zh: '通信地址', en: 'Address' },
  { name: 'telephone', zh: '电话', en: 'Telephone' },
  { name: 'email', zh: '电子邮箱', en: 'E-mail' },
]
