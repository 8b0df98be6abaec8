import type { PayloadRequest } from 'payload'
import { shanghaiTime } from '../clock.ts'
import type { EventBody } from '../trail/chain.ts'

/** Who decided a step, as they were then. */
export type Approver = { step: string; name: string; title: string; time: string; decision: string }

/** The decisions of rounds, by round, told by the hashed bodies of their events. */
export async function approversOf({ req, reviews }: { req: PayloadRequest; reviews: string[] }): Promise<Map<string, Approver[]>> {
  const found = new Map<string, Approver[]>()
  if (reviews.length === 0) return found
  const { docs } = await req.payload.find({
    collection: 'events',
    where: { and: [{ review: { in: reviews } }, { type: { equals: 'decided' } }] },
    sort: 'seq',
    limit: 0,
    pagination: false,
    depth: 0,
    req,
  })
  for (const { body: bytes, review, personName } of docs) {
    // Of a text that was sealed by law the body is gone; the column still names the person.
    const body = bytes ? (JSON.parse(bytes) as EventBody) : null
    const approver = {
      step: String(body?.data.stepName ?? ''),
      name: body?.actor?.name ?? personName ?? '',
      title: [body?.actor?.unit, body?.actor?.title].filter(Boolean).join(' '),
      time: body ? shanghaiTime(body.at) : '',
      decision: String(body?.data.decision ?? ''),
    }
    found.set(review ?? '', [...(found.get(review ?? '') ?? []), approver])
  }
  return found
}
