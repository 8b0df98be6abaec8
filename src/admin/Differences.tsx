import type { Difference } from '../channels/channel.ts'
import { CopyButton } from './CopyButton.tsx'
import { type AdminLanguage, speaker } from './speak.ts'

type Props = {
  differences: Difference[]
  language: AdminLanguage
  /** The second text is what a person has to put in the first one's place. */
  isToDo?: boolean
}

/** Each place that differs: what it was, or is, and what it is, or has to be. */
export function Differences({ differences, language, isToDo = false }: Props) {
  if (differences.length === 0) return null
  const say = speaker(language)
  const [before, after] = isToDo
    ? [say({ zh: '现在是', en: 'As it is' }), say({ zh: '应改为', en: 'As it has to be' })]
    : [say({ zh: '发出的是', en: 'As it was sent' }), say({ zh: '现在是', en: 'As it is' })]
  return (
    <ul className="fabu-differences">
      {differences.map((difference) => (
        <li key={`${difference.place.en}#${difference.before}#${difference.after}`}>
          <strong>{say(difference.place)}</strong>
          <dl>
            <dt>{before}</dt>
            <dd dir="auto">
              <del>{difference.before || say({ zh: '（无）', en: '(nothing)' })}</del>
            </dd>
            <dt>
              {after} {isToDo && difference.after && <CopyButton language={language} text={difference.after} />}
            </dt>
            <dd dir="auto">
              <ins>{difference.after || say({ zh: '（删去）', en: '(nothing)' })}</ins>
            </dd>
          </dl>
        </li>
      ))}
    </ul>
  )
}
