import type { MessageDesk } from '../../disclosure/messages/messageDeskOf.ts'
import type { Say } from '../speak.ts'

/** Where a message stands: answered or not, with whom, and by when it was to be handed on and answered. */
export function MessageStanding({ desk: { row, isOpen, isLate, unit, redLine }, say }: { desk: MessageDesk; say: Say }) {
  return (
    <section aria-labelledby="fabu-desk-standing" className="fabu-part">
      <h2 className="fabu-stage" id="fabu-desk-standing">
        {say(stateOf({ row, isOpen }))}
        {isLate && <span className="fabu-tag fabu-tag--failed">{say({ zh: '逾期', en: 'Late' })}</span>}
        {isOpen && row.isDueProvisional && (
          <span className="fabu-tag fabu-tag--held">{say({ zh: '期限暂定', en: 'Provisional date' })}</span>
        )}
        {row.isRecorded && <span className="fabu-tag">{say({ zh: '补录', en: 'Entered with its answer' })}</span>}
      </h2>
      <p>
        {unit ? say({ zh: `承办：${unit}`, en: `With ${unit}` }) : say({ zh: '尚未交办。', en: 'It is with no unit yet.' })}
        {row.transferredOn && say({ zh: `（${row.transferredOn} 转办）`, en: ` (since ${row.transferredOn})` })}
      </p>
      {isOpen && (
        <p>
          {row.transferDueOn &&
            !row.transferredOn &&
            say({ zh: `转办期限 ${row.transferDueOn}，`, en: `To be handed on by ${row.transferDueOn}; ` })}
          {row.dueOn && say({ zh: `答复期限 ${row.dueOn}，`, en: `to be answered by ${row.dueOn}; ` })}
          {say({ zh: `${redLine.zh}。`, en: `${redLine.en}.` })}
        </p>
      )}
      {row.repliedOn && <p>{say({ zh: `答复日期 ${row.repliedOn}`, en: `Answered on ${row.repliedOn}` })}</p>}
    </section>
  )
}

function stateOf({ row, isOpen }: Pick<MessageDesk, 'row' | 'isOpen'>) {
  if (row.isVoid) return { zh: '已作废', en: 'Void' }
  if (!isOpen) return { zh: '已答复', en: 'Answered' }
  return row.draft ? { zh: '答复中', en: 'A reply is on its way' } : { zh: '待办理', en: 'Waits' }
}
