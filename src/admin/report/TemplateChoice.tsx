'use client'
import { Button, FieldError, FieldLabel, useField, useTranslation } from '@payloadcms/ui'
import type { TextFieldClientProps } from 'payload'
import { useId } from 'react'
import type { LibraryTemplate } from '../../report/templates/readLibrary.ts'
import '../admin.css'
import { Reasons } from '../Reasons.tsx'
import { adminLanguage, speaker } from '../speak.ts'
import { useLibrary } from './useLibrary.ts'

/** The templates a section of the report begins with, in their order, each with its version and its words; and which may be added. */
export function TemplateChoice({ field, path: given, readOnly }: TextFieldClientProps) {
  const { value, setValue, showError, disabled, path } = useField<string[]>({ potentiallyStalePath: given })
  const { i18n } = useTranslation()
  const { library, problems } = useLibrary()
  const select = useId()
  const say = speaker(i18n.language)
  const chosen = value ?? []
  const isFixed = Boolean(readOnly || disabled)
  const offered = library.filter(
    ({ section, template, isRetired }) => path === `${section}Templates` && !isRetired && !chosen.includes(template),
  )
  const without = (template: string) => chosen.filter((one) => one !== template)
  const earlier = (at: number) => chosen.map((one, index) => (index === at - 1 ? chosen[at] : index === at ? chosen[at - 1] : one) ?? one)
  return (
    <div className={`field-type fabu-part fabu-templates${showError ? ' error' : ''}`} lang={adminLanguage(i18n.language)}>
      <FieldLabel htmlFor={select} label={field.label} path={path} />
      <FieldError path={path} showError={showError} />
      <ol>
        {chosen.map((template, at) => (
          <li key={template}>
            <Words say={say} template={template} words={library.find((one) => one.template === template)} />
            {!isFixed && (
              <span className="fabu-actions">
                {at > 0 && (
                  <Button buttonStyle="secondary" margin={false} onClick={() => setValue(earlier(at))} size="small">
                    {say({ zh: '上移', en: 'Move up' })}
                  </Button>
                )}
                <Button buttonStyle="secondary" margin={false} onClick={() => setValue(without(template))} size="small">
                  {say({ zh: '移除', en: 'Remove' })}
                </Button>
              </span>
            )}
          </li>
        ))}
      </ol>
      {!isFixed && (
        <select id={select} onChange={({ target }) => target.value && setValue([...chosen, target.value])} value="">
          <option value="">{say({ zh: '添加模板…', en: 'Add a template…' })}</option>
          {offered.map(({ template, name, version }) => (
            <option key={template} value={template}>
              {say(name)} {say({ zh: `（第 ${version} 版）`, en: `(version ${version})` })}
            </option>
          ))}
        </select>
      )}
      <div role="status">{problems.length > 0 && <Reasons language={adminLanguage(i18n.language)} reasons={problems} />}</div>
    </div>
  )
}

type WordsProps = { say: ReturnType<typeof speaker>; template: string; words: LibraryTemplate | undefined }

/** A chosen template, its words folded under its name. */
function Words({ say, template, words }: WordsProps) {
  if (!words) return <code>{template}</code>
  return (
    <details>
      <summary>
        {say(words.name)} <span className="fabu-quiet">{say({ zh: `第 ${words.version} 版`, en: `version ${words.version}` })}</span>
        {words.isRetired && <span className="fabu-tag fabu-tag--held">{say({ zh: '已停用', en: 'Retired' })}</span>}
      </summary>
      {words.words.zh.split('\n').map((line) => (
        <p key={line} lang="zh">
          {line}
        </p>
      ))}
    </details>
  )
}
