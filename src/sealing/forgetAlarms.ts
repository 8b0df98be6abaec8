import type { PayloadRequest } from 'payload'
import type { Publication } from '../payload-types.ts'
import { finderOf } from './finder.ts'
import type { Traces } from './tracesOf.ts'

type Args = { req: PayloadRequest; text: string; publications: Publication[]; traces: Traces }

/**
 * Takes away every alarm that tells where a text stood or what it said: its own, those nobody could explain yet and that
 * bear its title or its id at an outlet; out of another text's, words of this one. The events of the chains still tell
 * that there was one.
 */
export async function forgetAlarms({ req, text, publications, traces }: Args): Promise<void> {
  const find = { inOthers: finderOf(traces.words), inUnexplained: finderOf(traces.all) }
  const pieces = new Set(publications.flatMap(({ outlet, externalId }) => (externalId ? `${outlet} ${externalId}` : [])))
  const { docs } = await req.payload.find({ collection: 'alarms', limit: 0, pagination: false, depth: 0, req })
  for (const alarm of docs) {
    const bytes = Buffer.from(JSON.stringify(alarm))
    if (alarm.text && alarm.text !== text) {
      // Another text's chain vouches for the row: what stands in no event of it is taken out, the row stays.
      const data = { title: '', address: '', differences: [] }
      if (find.inOthers(bytes).size > 0) await req.payload.db.updateOne({ collection: 'alarms', id: alarm.id, data, req })
      continue
    }
    const isOurs = alarm.text || pieces.has(`${alarm.outlet} ${alarm.subject}`) || find.inUnexplained(bytes).size > 0
    if (isOurs) await req.payload.db.deleteOne({ collection: 'alarms', where: { id: { equals: alarm.id } }, req })
  }
}
