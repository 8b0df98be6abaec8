import { shanghaiTime } from '../../clock.ts'
import { outcomeOf } from '../../disclosure/request/outcomes.ts'
import { replySteps, stepOf } from '../../disclosure/request/reply.ts'
import { ActionRow } from '../ActionRow.tsx'
import type { Shown } from './shown.ts'

/** The reply: its words, who has agreed, whose turn it is, and what this person may do about it. */
export function ReplyInHand({ desk: { row, reply, replying, deciding }, say, language }: Shown) {
  if (!reply && replying.length === 0) return null
  const outcome = outcomeOf(reply?.outcome)
  const step = reply ? stepOf(reply) : null
  return (
    <section aria-labelledby="fabu-desk-reply" className="fabu-part">
      <h3 id="fabu-desk-reply">{say({ zh: '答复', en: 'Reply' })}</h3>
      {reply && (
        <>
          <p>
            <strong>{outcome && say(outcome)}</strong>{' '}
            <span className="fabu-tag">{say({ zh: `表三 ${reply.row}`, en: `Table 3, ${reply.row}` })}</span>
            {reply.rowReason && <span dir="auto">{reply.rowReason}</span>}
          </p>
          <blockquote className="fabu-desk__words" dir="auto">
            {reply.words}
          </blockquote>
          <ol className="fabu-desk__steps">
            <li>{say({ zh: `起草：${reply.draftedByName}`, en: `Drafted by ${reply.draftedByName}` })}</li>
            {replySteps.map((one) => {
              const approval = reply.approvals.find(({ step: key }) => key === one.key)
              const said = approval
                ? `${approval.name} ${shanghaiTime(approval.at)}`
                : one.key === step?.key
                  ? say({ zh: '待处理', en: 'waits' })
                  : say({ zh: '未到', en: 'not yet' })
              return (
                <li className={approval ? undefined : 'fabu-quiet'} key={one.key}>
                  {say({ zh: `${one.zh}：${said}`, en: `${one.en}: ${said}` })}
                </li>
              )
            })}
          </ol>
          {row.replyNumber && <p>{say({ zh: `答复文号 ${row.replyNumber}`, en: `Number of the reply: ${row.replyNumber}` })}</p>}
        </>
      )}
      <ActionRow actions={deciding} language={language} mainVerbs={['agreeReply']} name="decide" />
      <ActionRow actions={replying} language={language} mainVerbs={['serveReply']} name="reply" />
    </section>
  )
}
