import type { UIFieldServerProps } from 'payload'
import { deskOf } from '../../disclosure/request/deskOf.ts'
import '../admin.css'
import { ActionRow } from '../ActionRow.tsx'
import { Refusal } from '../Refusal.tsx'
import { StatusLine } from '../StatusLine.tsx'
import { adminLanguage, speaker } from '../speak.ts'
import { tryToShow } from '../tryToShow.ts'
import { CaseEvents } from './CaseEvents.tsx'
import { DerivedDays } from './DerivedDays.tsx'
import { LikeRequests } from './LikeRequests.tsx'
import { MakeLetter } from './MakeLetter.tsx'
import { PublishPart } from './PublishPart.tsx'
import { ReplyInHand } from './ReplyInHand.tsx'
import { RequestStanding } from './RequestStanding.tsx'
import { WhoAsked } from './WhoAsked.tsx'

/** On an application's page: where it stands, what can happen next, the reply on its way, and how its deadline is counted. */
export async function RequestDesk({ id, i18n, req }: UIFieldServerProps) {
  if (id === undefined || !req.user) return null
  const language = adminLanguage(i18n.language)
  const say = speaker(i18n.language)
  const { value: desk, refusal } = await tryToShow(() => deskOf({ req, id: String(id) }))
  if (!desk) return <Refusal say={say} sentence={refusal} />
  const shown = { desk, say, language }
  return (
    <div className="fabu-desk" lang={language}>
      <StatusLine>
        <RequestStanding {...shown} />
        <ReplyInHand {...shown} />
        {desk.clock.length > 0 && (
          <section aria-labelledby="fabu-desk-note" className="fabu-part">
            <h3 id="fabu-desk-note">{say({ zh: '登记事项', en: 'Note what happened' })}</h3>
            <ActionRow actions={desk.clock} language={language} name="clock" />
            {desk.letters.length > 0 && <MakeLetter language={language} letters={desk.letters} path={desk.letterAt} />}
            {desk.personAt && <WhoAsked language={language} path={desk.personAt} />}
          </section>
        )}
      </StatusLine>
      <LikeRequests {...shown} />
      <PublishPart {...shown} />
      <DerivedDays derived={desk.derived} say={say} />
      <CaseEvents events={desk.events} say={say} />
    </div>
  )
}
