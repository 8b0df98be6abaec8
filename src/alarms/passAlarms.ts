import type { PayloadRequest, Where } from 'payload'
import { clockOf } from '../clock.ts'

/**
 * Notes that findings are no longer so: the thing is as it should be again, or gone. Open alarms stay open, for a person
 * to say what it was; should it come back, that is another alarm. Returns how many.
 */
export async function passAlarms({ req, where }: { req: PayloadRequest; where: Where }): Promise<number> {
  const { docs } = await req.payload.find({
    pagination: false,
    collection: 'alarms',
    where: { and: [where, { passedAt: { exists: false } }] },
    limit: 0,
    depth: 0,
    req,
  })
  for (const { id } of docs)
    await req.payload.db.updateOne({
      collection: 'alarms',
      where: { id: { equals: id } },
      data: { passedAt: clockOf(req.payload).now().toISOString() },
      options: { atomic: true },
      req,
    })
  return docs.length
}
