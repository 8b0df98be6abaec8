import type { PayloadRequest } from 'payload'
import type { AlarmRecord } from '../alarms/alarmRecords.ts'
import { alarmKinds } from '../alarms/words.ts'
import type { DeliveryPart } from '../delivery/states.ts'
import type { Sentence } from '../errors.ts'
import type { Alarm } from '../payload-types.ts'
import { maySettle, whyNotAllowed } from '../reconcile/settleAlarm.ts'
import type { TextCollection } from '../texts.ts'
import { pipelinePath } from './pipelinePath.ts'
import { refusalOf } from './refusal.ts'
import type { Waiting } from './waiting.ts'

/** Open alarms, for those who settle them: each leads to its text, its outlet, or the record of the office it is about. Oldest first. */
export async function waitingAlarms(req: PayloadRequest): Promise<Waiting[]> {
  if ((await refusalOf(() => maySettle(req))).length > 0) return []
  const { docs: open } = await req.payload.find({
    pagination: false,
    collection: 'alarms',
    where: { state: { equals: 'open' } },
    sort: 'firstSeenAt',
    limit: 100,
    depth: 0,
    req,
  })
  const docs = open.filter((alarm) => whyNotAllowed({ req, alarm }).length === 0)
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
      zh: `${alarm.register ? '' : `${alarm.outletName}：`}${zh}。${reason.zh}`,
      en: alarm.register ? `${en}. ${reason.en}` : `${alarm.outletName}, ${en.toLowerCase()}: ${reason.en}`,
    }
  })
}

/** One place for several alarms is looked up once. */
function placeOf({ text, outlet, register, record }: Alarm): string {
  if (register) return `${register} ${record}`
  return text ? `text ${text}` : `outlets ${outlet}`
}

async function pathOf({ req, place }: { req: PayloadRequest; place: string }): Promise<string> {
  const [kind, uid] = place.split(' ')
  const common = { pagination: false, limit: 1, depth: 0, req } as const
  if (kind === 'text') {
    const { docs } = await req.payload.find({ ...common, collection: 'deliveries', where: { text: { equals: uid } } })
    const part = (docs[0]?.parts as DeliveryPart[] | undefined)?.[0]
    if (part) return pipelinePath({ req, collection: part.textCollection as TextCollection, id: part.textId })
  }
  const collection = kind === 'text' ? 'outlets' : (kind as AlarmRecord | 'outlets')
  const { docs } = await req.payload.find({ ...common, collection, where: { uid: { equals: uid } } })
  return docs[0] ? `${req.payload.config.routes.admin}/collections/${collection}/${docs[0].id}` : ''
}
