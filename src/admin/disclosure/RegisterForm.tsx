'use client'
import { Gutter, useAuth, useConfig, useTranslation } from '@payloadcms/ui'
import { useRouter } from 'next/navigation.js'
import { useState } from 'react'
import { applicantTypes } from '../../disclosure/request/applicants.ts'
import { channels } from '../../disclosure/request/channels.ts'
import { useCommand } from '../account/useCommand.ts'
import { FoldedForm } from '../FoldedForm.tsx'
import { adminLanguage, speaker } from '../speak.ts'
import { type FieldWords, RegisterField } from './RegisterField.tsx'
import { toBase64 } from './toBase64.ts'

type Values = Record<string, string | boolean>
const empty: Values = { channel: 'counter', applicantType: 'person' }

/** Above the list of applications: writes one down with the fields of Art. 29, for the secretariat. */
export function RegisterForm() {
  const [values, setValues] = useState<Values>(empty)
  const [proof, setProof] = useState<File | null>(null)
  const { config } = useConfig()
  const { i18n } = useTranslation()
  const { user } = useAuth()
  const { isBusy, problems, call } = useCommand()
  const router = useRouter()
  const language = adminLanguage(i18n.language)
  const say = speaker(language)
  const { roles } = (user ?? {}) as { roles?: string[] }
  if (!roles?.includes('secretariat')) return null
  const isMissing = [...facts, ...person].some(({ name, isRequired }) => isRequired && !String(values[name] ?? '').trim())
  const field = (one: FieldWords) => (
    <RegisterField
      field={one}
      key={one.name}
      onChange={(value) => setValues((before) => ({ ...before, [one.name]: value }))}
      say={say}
      value={values[one.name]}
    />
  )

  async function send() {
    const own = Object.fromEntries(facts.map(({ name }) => [name, values[name]]))
    const body = { ...own, person: Object.fromEntries(person.map(({ name }) => [name, values[name]])) }
    const made = await call<{ id: string | number }>(`${config.routes.api}/requests/register`, {
      ...body,
      ...(proof ? { proof: await toBase64(proof) } : {}),
    })
    if (made) router.push(`${config.routes.admin}/collections/requests/${made.id}`)
  }

  return (
    <Gutter>
      <FoldedForm
        isReady={!isBusy && !isMissing}
        language={language}
        onSend={() => void send()}
        problems={problems}
        submit={{ zh: '登记', en: 'Register' }}
        summary={{ zh: '登记一件申请（条例第二十九条）', en: 'Register an application (Art. 29)' }}
      >
        {facts.map(field)}
        <fieldset className="fabu-fieldset">
          <legend>{say({ zh: '申请人（加密保存，查看须写明事由）', en: 'Who asks (kept sealed; looking takes a reason)' })}</legend>
          {person.map(field)}
          <label>
            {say({ zh: '身份证明扫描件（可不附，最大 3 MB）', en: 'Scan of the proof (optional, 3 MB at most)' })}
            <input accept="image/*,application/pdf" onChange={(event) => setProof(event.target.files?.[0] ?? null)} type="file" />
          </label>
        </fieldset>
      </FoldedForm>
    </Gutter>
  )
}

const facts: FieldWords[] = [
  {
    name: 'channel',
    zh: '申请方式',
    en: 'Came by',
    kind: 'choice',
    isRequired: true,
    options: channels,
  },
  { name: 'isOral', zh: '口头申请，代为填写（限当面）', en: 'Said, and written down for the applicant (counter only)', kind: 'check' },
  { name: 'arrivedOn', zh: '到达日期', en: 'Arrived on', kind: 'day', isRequired: true },
  {
    name: 'confirmedOn',
    zh: '与申请人确认的日期（平信、传真、互联网）',
    en: 'Confirmed with the applicant on (plain post, fax, web)',
    kind: 'day',
  },
  { name: 'applicantType', zh: '申请人类别', en: 'Kind of applicant', kind: 'choice', isRequired: true, options: [...applicantTypes] },
  {
    name: 'wanted',
    zh: '所需信息：名称、文号或者特征描述',
    en: 'What is asked for: its name, number or description',
    kind: 'words',
    isRequired: true,
    max: 4000,
  },
  { name: 'form', zh: '形式要求：提供方式、获取途径', en: 'How it should be given', kind: 'line', max: 300 },
  { name: 'unit', zh: '承办处室', en: 'Unit in charge', kind: 'line', max: 100 },
  { name: 'needsHelp', zh: '阅读困难或者视听障碍（条例第四十三条）', en: 'Needs help to read, see or hear (Art. 43)', kind: 'check' },
]

const person: FieldWords[] = [
  { name: 'name', zh: '姓名或名称', en: 'Name', kind: 'line', isRequired: true },
  { name: 'proofKind', zh: '身份证明（如居民身份证）', en: 'Proof of identity (such as an identity card)', kind: 'line', isRequired: true },
  { name: 'proofNumber', zh: '证件号码', en: 'Its number', kind: 'line', isRequired: true },
  { name: 'agent', zh: '联系人（单位申请）', en: 'Who speaks for it (organisations)', kind: 'line' },
  { name: 'address', zh: '通信地址（以下联系方式至少一项）', en: 'Address (at least one of these three)', kind: 'line' },
  { name: 'telephone', zh: '电话', en: 'Telephone', kind: 'line' },
  { name: 'email', zh: '电子邮箱', en: 'E-mail', kind: 'line' },
]
