import { shanghaiTime } from '../../clock.ts'
import type { DeliveryView } from '../../review/deliveriesOf.ts'
import { ActionRow } from '../ActionRow.tsx'
import { Differences } from '../Differences.tsx'
import { KeepFresh } from '../KeepFresh.tsx'
import { Part, type Shown } from './Part.tsx'

const moving: DeliveryView['state']['key'][] = ['queued', 'leased', 'unknown']

/** Where the text went, newest first, and what became of it. */
export function DeliveriesPart({ pipeline: { deliveries }, say, language }: Shown) {
  return (
    <Part heading={say({ zh: '投送', en: 'Deliveries' })} name="deliveries">
      {deliveries.length === 0 && (
        <p>{say({ zh: '尚无投送：终审通过后自动发往各窗口。', en: 'None yet: final approval sends it to its outlets.' })}</p>
      )}
      {deliveries.some(isMoving) && <KeepFresh />}
      <ul className="fabu-deliveries">
        {deliveries.toReversed().map((delivery) => (
          <li className="fabu-delivery" key={delivery.id}>
            <h4>
              {delivery.outlet.name}
              {delivery.action.key === 'withdraw' && <span className="fabu-tag">{say(delivery.action)}</span>}
              <span className={`fabu-tag fabu-tag--${delivery.state.key}`}>{say(delivery.state)}</span>
              {delivery.isDrill && <span className="fabu-tag fabu-tag--drill">{say({ zh: '演练', en: 'Drill' })}</span>}
              {delivery.mode === 'manual' && <span className="fabu-tag">{say({ zh: '人工', en: 'By hand' })}</span>}
            </h4>
            {delivery.address && (
              <p>
                <a dir="ltr" href={delivery.address} rel="noreferrer" target="_blank">
                  {delivery.address}
                </a>
              </p>
            )}
            {delivery.problem && <p className="fabu-problem">{say(delivery.problem)}</p>}
            <Differences differences={delivery.differences} isToDo language={language} />
            <p className="fabu-quiet">
              {linesOf(delivery)
                .map(say)
                .join(say({ zh: '；', en: '; ' }))}
            </p>
            <ActionRow
              actions={delivery.actions.filter(({ applies }) => applies)}
              language={language}
              mainVerbs={['confirm', 'prove']}
              name={delivery.uid}
            />
          </li>
        ))}
      </ul>
    </Part>
  )
}

/** Whether the clock will touch it within the day's work: what is scheduled for later need not be watched. */
const isMoving = ({ state, nextAt }: DeliveryView) => moving.includes(state.key) && Date.parse(nextAt ?? '') - Date.now() < 60_000

function linesOf(delivery: DeliveryView): { zh: string; en: string }[] {
  const { publishAt, takeDownAt, nextAt, pausedUntil, attempts, lookups, settledAt, settledBy } = delivery
  const lines = [{ zh: `排定 ${shanghaiTime(publishAt)}`, en: `due ${shanghaiTime(publishAt)}` }]
  if (settledAt) lines.push({ zh: `完成 ${shanghaiTime(settledAt)}`, en: `settled ${shanghaiTime(settledAt)}` })
  if (settledBy) lines.push({ zh: `由${settledBy}确认`, en: `confirmed by ${settledBy}` })
  if (attempts > 0) lines.push({ zh: `已尝试 ${attempts} 次`, en: `tries: ${attempts}` })
  if (lookups > 0) lines.push({ zh: `已查询 ${lookups} 次`, en: `look-ups: ${lookups}` })
  if (nextAt) lines.push({ zh: `下次 ${shanghaiTime(nextAt)}`, en: `next try ${shanghaiTime(nextAt)}` })
  if (pausedUntil) lines.push({ zh: `窗口暂停至 ${shanghaiTime(pausedUntil)}`, en: `the outlet rests until ${shanghaiTime(pausedUntil)}` })
  if (takeDownAt) lines.push({ zh: `定于 ${shanghaiTime(takeDownAt)} 撤下`, en: `to be taken down ${shanghaiTime(takeDownAt)}` })
  return lines
}
