import type { UIFieldServerProps } from 'payload'
import { messageDeskOf } from '../../disclosure/messages/messageDeskOf.ts'
import '../admin.css'
import { ActionRow } from '../ActionRow.tsx'
import { Refusal } from '../Refusal.tsx'
import { StatusLine } from '../StatusLine.tsx'
import { adminLanguage, speaker } from '../speak.ts'
import { tryToShow } from '../tryToShow.ts'
import { CaseEvents } from './CaseEvents.tsx'
import { DerivedDays } from './DerivedDays.tsx'
import { MessageReplyPart } from './MessageReplyPart.tsx'
import { MessageStanding } from './MessageStanding.tsx'

/** On a message's page: where it stands, who has it, the reply on its way, and what happened. */
export async function MessageDesk({ id, i18n, req }: UIFieldServerProps) {
  if (id === undefined || !req.user) return null
  const language = adminLanguage(i18n.language)
  const say = speaker(i18n.language)
  const { value: desk, refusal } = await tryToShow(() => messageDeskOf({ req, id: String(id) }))
  if (!desk) return <Refusal say={say} sentence={refusal} />
  const shown = { desk, say, language }
  return (
    <div className="fabu-desk" lang={language}>
      <StatusLine>
        <MessageStanding {...shown} />
        <MessageReplyPart {...shown} />
        <ActionRow actions={desk.deciding} language={language} mainVerbs={['agreeReply']} name="decide" />
        <ActionRow actions={desk.working} language={language} mainVerbs={['answer']} name="message" />
      </StatusLine>
      <DerivedDays derived={desk.derived} say={say} />
      <CaseEvents events={desk.events} say={say} />
    </div>
  )
}
