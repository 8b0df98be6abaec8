import { shanghaiTime } from '../../clock.ts'
import type { MessageDesk } from '../../disclosure/messages/messageDeskOf.ts'
import type { Say } from '../speak.ts'

/** The reply in hand: its words, who drafted it and who agreed, and what of it is to be published. */
export function MessageReplyPart({ desk: { reply }, say }: { desk: MessageDesk; say: Say }) {
  if (!reply) return null
  return (
    <section aria-labelledby="fabu-desk-reply" className="fabu-part">
      <h3 id="fabu-desk-reply">{say({ zh: '答复', en: 'Reply' })}</h3>
      <blockquote className="fabu-desk__words" dir="auto">
        {reply.words}
      </blockquote>
      <ol className="fabu-desk__steps">
        <li>{say({ zh: `起草：${reply.draftedByName}`, en: `Drafted by ${reply.draftedByName}` })}</li>
        {reply.approvals.map(({ name, at }) => (
          <li key={at}>{say({ zh: `同意：${name} ${shanghaiTime(at)}`, en: `Agreed to by ${name} ${shanghaiTime(at)}` })}</li>
        ))}
      </ol>
      {reply.isPublic && (
        <>
          <p>{say({ zh: '将公开，问题写作：', en: 'To be published, with the question as:' })}</p>
          <blockquote className="fabu-desk__words" dir="auto">
            <strong>{reply.publicSubject}</strong>
            <br />
            {reply.publicWords}
          </blockquote>
        </>
      )}
    </section>
  )
}
