import { requestStates } from '../../disclosure/request/states.ts'
import type { Shown } from './shown.ts'

/** Where an application stands, and by when it is to be replied to. */
export function RequestStanding({ desk: { row, isOpen, daysLeft }, say }: Shown) {
  const isLate = isOpen ? (daysLeft ?? 0) < 0 : row.isLate === true
  return (
    <section aria-labelledby="fabu-desk-standing" className="fabu-part">
      <h2 className="fabu-stage" id="fabu-desk-standing">
        {row.number} <span className="fabu-tag">{say(requestStates[row.state])}</span>
        {isLate && <span className="fabu-tag fabu-tag--failed">{say({ zh: '逾期', en: 'Late' })}</span>}
        {isOpen && row.isDueProvisional && (
          <span className="fabu-tag fabu-tag--held">{say({ zh: '期限暂定', en: 'Provisional date' })}</span>
        )}
      </h2>
      {isOpen && row.dueOn && (
        <p>
          {say({ zh: `答复期限 ${row.dueOn}`, en: `Reply due on ${row.dueOn}` })}
          {daysLeft !== null &&
            say(
              daysLeft < 0
                ? { zh: `，已逾期 ${-daysLeft} 个工作日。`, en: `, ${-daysLeft} working days ago.` }
                : { zh: `，还有 ${daysLeft} 个工作日。`, en: `, ${daysLeft} working days left.` },
            )}
        </p>
      )}
      {isOpen && !row.dueOn && <p>{say({ zh: '期限尚未起算。', en: 'The clock does not run yet.' })}</p>}
      {!isOpen && <p>{say({ zh: `办结日期 ${row.closedOn}`, en: `Ended on ${row.closedOn}` })}</p>}
    </section>
  )
}
