import type { UIFieldServerProps } from 'payload'
import { alarmsOf } from '../review/alarmsOf.ts'
import './admin.css'
import { AlarmList } from './AlarmList.tsx'
import { StatusLine } from './StatusLine.tsx'
import { adminLanguage, speaker } from './speak.ts'

/** On the page of an application, a message, or what is published elsewhere: its alarms, the open ones first; nothing where there is none. */
export async function RecordAlarms({ data, i18n, req }: UIFieldServerProps) {
  const { uid } = (data ?? {}) as { uid?: string }
  if (!uid || !req.user) return null
  const alarms = await alarmsOf({ req, where: { record: { equals: uid } }, limit: 20 })
  if (alarms.length === 0) return null
  const language = adminLanguage(i18n.language)
  return (
    <div lang={language}>
      <StatusLine>
        <section aria-labelledby="fabu-record-alarms" className="fabu-part">
          <h3 id="fabu-record-alarms">{speaker(i18n.language)({ zh: '警示', en: 'Alarms' })}</h3>
          <AlarmList alarms={alarms} language={language} />
        </section>
      </StatusLine>
    </div>
  )
}
