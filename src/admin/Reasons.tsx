import type { Sentence } from '../errors.ts'
import { type AdminLanguage, speaker } from './speak.ts'

/** Why not: every reason, visible before the click. */
export function Reasons({ id, reasons, language }: { id?: string; reasons: Sentence[]; language: AdminLanguage }) {
  const say = speaker(language)
  return (
    <ul className="fabu-reasons" id={id}>
      {reasons.map((reason) => (
        <li dir="auto" key={reason.en}>
          {say(reason)}
        </li>
      ))}
    </ul>
  )
}
