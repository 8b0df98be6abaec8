import type { PayloadRequest } from 'payload'
import { alarmKinds } from '../alarms/words.ts'
import type { DeliveryPart } from '../delivery/states.ts'
import type { Sentence } from '../errors.ts'
import type { Alarm } from '../payload-types.ts'
import { maySettle } from '../reconcile/settleAlarm.ts'
import type { TextCollection } from '../texts.ts'
import { pipelinePath } from './pipelinePath.ts'
import { refusalOf } from './refusal.ts'
import type { Waiting } from './waiting.ts'

/** Open alarms, for those who settle them: each leads to its text, or else to its outlet. Oldest first. */
export async function waitingAlarms(req: PayloadRequest): Promise<Waiting[]> {
  if ((await refusalOf(() => maySettle(req))).length > 0) return []
  const { docs } = await req.payload.find({
    pagination: false,
    collection: 'alarms',
    where: { state: { equals: 'open' } },
    sort: 'firstSeenAt',
    limit: 100,
    depth: 0,
    req,
  })
  const paths = new Map(
    await Promise.all([...new Set(docs.map(placeOf))].map(async (place) => [place, await pathOf({ req, place })] as const)),
  )
  return docs.map((alarm) => {
    const { zh, en } = alarmKinds[alarm.kind]
    const reason = (alarm.reason ?? { zh: '', en: '' }) as Sentence
    return {
      title: alarm.title || alarm.subject || '',
      language: '',
      since: alarm.firstSeenAt,
      href: paths.get(placeOf(alarm)) ?? '',
      zh: `${alarm.outletName}：${zh}。${reason.zh}`,
      en: `${alarm.outletName}, ${en.toLowerCase()}: ${reason.en}`,
    }
  })
}

/** One place for several alarms is looked up once. */
const placeOf = ({ text, outlet }: Alarm) => (text ? `text ${text}` : `outlet ${outlet}`)

async function pathOf({ req, place }: { req: PayloadRequest; place: string }): Promise<string> {
  const [kind, uid] = place.split(' ')
  const common = { pagination: false, limit: 1, depth: 0, req } as const
  if (kind === 'text') {
    const { docs } = await req.payload.find({ ...common, collection: 'deliveries', where: { text: { equals: uid } } })
    const part = (docs[0]?.parts as DeliveryPart[] | undefined)?.[0]
    if (part) return pipelinePath({ req, collection: part.textCollection as TextCollection, id: part.textId })
  }
  const { docs } = await req.payload.find({ ...common, collection: 'outlets', where: { uid: { equals: uid } } })
  return docs[0] ? `${req.payload.config.routes.admin}/collections/outlets/${docs[0].id}` : ''
}
