import type { SealView } from '../../sealing/sealActions.ts'
import { sealStates } from '../../sealing/words.ts'
import { ActionRow } from '../ActionRow.tsx'
import { SealForm } from '../SealForm.tsx'
import type { AdminLanguage, speaker } from '../speak.ts'
import { Part } from './Part.tsx'

type Props = { view: SealView; say: ReturnType<typeof speaker>; language: AdminLanguage }

/** What the law bids to erase: asking for it, deciding on it, and how far it has come. Nothing for whoever has no part in it. */
export function SealPart({ view: { seal, askAt, decide, hints }, say, language }: Props) {
  if (!seal && !askAt) return null
  return (
    <Part heading={say({ zh: '依法封存', en: 'Sealing by law' })} name="seal">
      {seal && (
        <p>
          <strong>{say(sealStates[seal.state])}</strong>
          {say({
            zh: `：${seal.ground}（${seal.documentNumber}），申请人 ${seal.askedByName}`,
            en: `: ${seal.ground} (${seal.documentNumber}), asked by ${seal.askedByName}`,
          })}
        </p>
      )}
      <ActionRow actions={decide} language={language} name="seal" />
      {askAt && hints.map((hint) => <p key={hint.en}>{say(hint)}</p>)}
      {askAt && <SealForm language={language} path={askAt} />}
    </Part>
  )
}
