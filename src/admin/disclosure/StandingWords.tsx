'use client'
import { Button, useField, useFormFields, useTranslation } from '@payloadcms/ui'
import { checkTemplate } from '../../disclosure/letters/checkTemplate.ts'
import { defaultWords } from '../../disclosure/letters/defaultWords.ts'
import { keyWords } from '../../disclosure/letters/keyWords.ts'
import { kindOf, type LetterKind, letterKinds } from '../../disclosure/letters/kinds.ts'
import '../admin.css'
import { Reasons } from '../Reasons.tsx'
import { adminLanguage, speaker } from '../speak.ts'

/**
 * Beside the words of a letter's template: the standing words they take the place of, what may stand in braces and what has to, and what is wrong with the words as they
 * are being written, by the rule of the door.
 */
export function StandingWords() {
  const kind = useFormFields(([fields]) => fields.kind?.value) as LetterKind | undefined
  const { value, setValue } = useField<string>({ path: 'words' })
  const { i18n } = useTranslation()
  const language = adminLanguage(i18n.language)
  const say = speaker(language)
  if (!kind || !letterKinds.some(({ key }) => key === kind)) return null
  const { keys, needs } = kindOf(kind)
  const problems = value?.trim() ? checkTemplate({ kind, words: value }) : []
  return (
    <section aria-labelledby="fabu-standing-words" className="fabu-part fabu-beside" lang={language}>
      <h3 id="fabu-standing-words">{say({ zh: '通用文本', en: 'The standing words' })}</h3>
      {defaultWords[kind].split('\n').map((line) => (
        <p dir="auto" key={line} lang="zh">
          {line}
        </p>
      ))}
      <Button buttonStyle="secondary" margin={false} onClick={() => setValue(defaultWords[kind])} size="small" type="button">
        {say({ zh: '以通用文本起草', en: 'Begin with these words' })}
      </Button>
      <h4>{say({ zh: '可以写在花括号中的项目', en: 'What may stand in braces' })}</h4>
      <ul>
        {keys.map((key) => (
          <li key={key}>
            <code>{`{${key}}`}</code> {say(keyWords[key] ?? { zh: key, en: key })}
            {needs.includes(key) && <strong> {say({ zh: '必须写有', en: 'has to be there' })}</strong>}
          </li>
        ))}
      </ul>
      <div role="status">{problems.length > 0 && <Reasons language={language} reasons={problems} />}</div>
    </section>
  )
}
