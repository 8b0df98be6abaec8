import { Reasons } from '../Reasons.tsx'
import { Part, type Shown } from './Part.tsx'

/** What each outlet would say of the draft as it stands. */
export function PreflightPart({ pipeline: { preflight }, say, language }: Shown) {
  return (
    <Part heading={say({ zh: '预检', en: 'Preflight' })} name="preflight">
      {preflight.problems.length > 0 && <Reasons language={language} reasons={preflight.problems} />}
      {preflight.outlets.map(({ uid, name, mode, findings }) => (
        <div className="fabu-outlet" key={uid}>
          <h4>
            {name || say({ zh: '无窗口', en: 'No outlet' })}
            {mode === 'sandbox' && <span className="fabu-tag fabu-tag--drill">{say({ zh: '演练', en: 'Drill' })}</span>}
            {findings.length === 0 && <span className="fabu-tag fabu-tag--good">{say({ zh: '通过', en: 'Passed' })}</span>}
          </h4>
          {findings.length > 0 && (
            <ul className="fabu-findings">
              {findings.map((finding) => (
                <li
                  className={`fabu-finding fabu-finding--${finding.severity}`}
                  key={`${finding.code}#${finding.path ?? ''}#${finding.en}`}
                >
                  <strong>
                    {finding.severity === 'block' ? say({ zh: '须改', en: 'Must be mended' }) : say({ zh: '提醒', en: 'Note' })}
                  </strong>{' '}
                  <span dir="auto">{say(finding)}</span>
                </li>
              ))}
            </ul>
          )}
        </div>
      ))}
    </Part>
  )
}
