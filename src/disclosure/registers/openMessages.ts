import type { PayloadRequest, Where } from 'payload'
import type { Message } from '../../payload-types.ts'

const isUnanswered: Where = { or: [{ repliedOn: { exists: false } }, { repliedOn: { equals: '' } }] }

/** Messages nobody has answered, the oldest first; void ones wait for nobody. */
export async function openMessages({ req }: { req: PayloadRequest }): Promise<Message[]> {
  const { docs } = await req.payload.find({
    collection: 'messages',
    where: isUnanswered,
    sort: 'receivedOn',
    limit: 0,
    pagination: false,
    depth: 0,
    req,
  })
  return docs.filter(({ isVoid }) => !isVoid)
}
