import { AlarmList } from '../AlarmList.tsx'
import { Part, type Shown } from './Part.tsx'

/** What reconciling found of this text outside; nothing is shown while all is well. */
export function AlarmsPart({ pipeline: { alarms }, say, language }: Shown) {
  if (alarms.length === 0) return null
  return (
    <Part heading={say({ zh: '警示', en: 'Alarms' })} name="alarms">
      <AlarmList alarms={alarms} language={language} />
    </Part>
  )
}
