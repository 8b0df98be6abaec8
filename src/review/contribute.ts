import type { PayloadRequest } from 'payload'
import { clockOf } from '../clock.ts'
import { lastEditionNumber } from '../editions/lastEdition.ts'
import type { User } from '../payload-types.ts'

/** Notes that a person touched a text (or a file) since its last edition. One row each, however often. */
export async function contribute({ req, subject, user }: { req: PayloadRequest; subject: string; user: User }): Promise<void> {
  const afterEdition = await lastEditionNumber({ req, text: subject })
  const person = user.uid ?? user.id
  const key = `${subject}#${afterEdition}#${person}`
  const { totalDocs } = await req.payload.count({ collection: 'contributions', where: { key: { equals: key } }, req })
  if (totalDocs > 0) return
  await req.payload.create({
    collection: 'contributions',
    data: { key, subject, afterEdition, person, name: user.name, firstAt: clockOf(req.payload).now().toISOString() },
    req,
  })
}
