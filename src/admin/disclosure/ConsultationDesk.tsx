import type { UIFieldServerProps } from 'payload'
import { consultationDeskOf } from '../../disclosure/consultations/consultationDeskOf.ts'
import { consultationStates } from '../../disclosure/consultations/consultationState.ts'
import '../admin.css'
import { ActionRow } from '../ActionRow.tsx'
import { Refusal } from '../Refusal.tsx'
import { StatusLine } from '../StatusLine.tsx'
import { adminLanguage, speaker } from '../speak.ts'
import { tryToShow } from '../tryToShow.ts'
import { CaseEvents } from './CaseEvents.tsx'
import { SubmissionsForm } from './SubmissionsForm.tsx'

/** On a consultation's page: where it stands by its dates, how many answered, and the texts that can be made of it. */
export async function ConsultationDesk({ id, i18n, req }: UIFieldServerProps) {
  if (id === undefined || !req.user) return null
  const language = adminLanguage(i18n.language)
  const say = speaker(i18n.language)
  const { value: desk, refusal } = await tryToShow(() => consultationDeskOf({ req, id: String(id) }))
  if (!desk) return <Refusal say={say} sentence={refusal} />
  const { state, submissions, events, actions, importAt } = desk
  return (
    <div className="fabu-desk" lang={language}>
      <StatusLine>
        <section aria-labelledby="fabu-desk-standing" className="fabu-part">
          <h2 className="fabu-stage" id="fabu-desk-standing">
            {say(consultationStates[state])}
          </h2>
          <p>{say({ zh: `收到回复 ${submissions} 条。`, en: `${submissions} answers so far.` })}</p>
          <ActionRow actions={actions} language={language} name="consultation" />
          {importAt && <SubmissionsForm language={language} path={importAt} />}
        </section>
      </StatusLine>
      <CaseEvents events={events} say={say} />
    </div>
  )
}
