import type { UIFieldServerProps } from 'payload'
import { alarmsOf } from '../review/alarmsOf.ts'
import './admin.css'
import { AlarmList } from './AlarmList.tsx'
import { StatusLine } from './StatusLine.tsx'
import { adminLanguage, speaker } from './speak.ts'

/** On an outlet's page: its alarms, the open ones first. */
export async function OutletAlarms({ data, i18n, req }: UIFieldServerProps) {
  const { uid } = (data ?? {}) as { uid?: string }
  if (!uid || !req.user) return null
  const language = adminLanguage(i18n.language)
  const say = speaker(i18n.language)
  const alarms = await alarmsOf({ req, where: { outlet: { equals: uid } }, limit: 20 })
  return (
    <section aria-labelledby="fabu-outlet-alarms" className="fabu-part" lang={language}>
      <h3 id="fabu-outlet-alarms">{say({ zh: '警示', en: 'Alarms' })}</h3>
      {alarms.length === 0 && <p>{say({ zh: '没有警示。', en: 'There are none.' })}</p>}
      <StatusLine>
        <AlarmList alarms={alarms} hasTitles language={language} />
      </StatusLine>
    </section>
  )
}
