import type { ShownOverride } from '../../report/reportDeskOf.ts'
import type { Action } from '../../review/action.ts'
import { ActionRow } from '../ActionRow.tsx'
import { type AdminLanguage, speaker } from '../speak.ts'

type Props = { overrides: ShownOverride[]; ask: Action | null; language: AdminLanguage }

/** Numbers that stand, stood or are asked to stand in the place of counted ones: which, the counted number beside it, who, why, and what may be done. */
export function ReportOverrides({ overrides, ask, language }: Props) {
  if (overrides.length === 0 && !ask) return null
  const say = speaker(language)
  return (
    <section aria-labelledby="fabu-report-overrides" className="fabu-part">
      <h3 id="fabu-report-overrides">{say({ zh: '改数', en: 'Overridden numbers' })}</h3>
      <ul>
        {overrides.map((one) => (
          <li key={one.uid}>
            <span className={`fabu-tag fabu-tag--${colours[one.state]}`}>{say(states[one.state])}</span> <code>{one.of}</code>{' '}
            <span>{say(one.name)}</span>{' '}
            <strong>
              {say({ zh: `计数 ${one.counted}，改为 ${one.value}`, en: `counted ${one.counted}, overridden as ${one.value}` })}
            </strong>
            <br />
            {one.bundle && one.bundle !== one.uid && <small>{say({ zh: '（与上项一并）', en: ' (with the one above)' })} </small>}
            <span dir="auto">{one.reason}</span>{' '}
            <span className="fabu-quiet" dir="auto">
              {say({ zh: `${one.askedByName} 提出`, en: `asked by ${one.askedByName}` })}
              {one.decidedByName && say({ zh: `，${one.decidedByName} 决定`, en: `, decided by ${one.decidedByName}` })}
              {one.words && `：${one.words}`}
              {one.voidedByName && say({ zh: `，${one.voidedByName} 作废`, en: `, made void by ${one.voidedByName}` })}
              {one.voidReason && `：${one.voidReason}`}
            </span>
            <ActionRow actions={one.actions} language={language} name={`override-${one.uid}`} />
          </li>
        ))}
      </ul>
      {ask && <ActionRow actions={[ask]} language={language} name="override" />}
    </section>
  )
}

const colours = { asked: 'held', confirmed: 'failed', refused: 'unknown', void: 'unknown' } as const
const states = {
  asked: { zh: '待另一人决定', en: 'Waits' },
  confirmed: { zh: '已改数', en: 'Overridden' },
  refused: { zh: '未同意', en: 'Refused' },
  void: { zh: '已作废', en: 'Void' },
} as const
