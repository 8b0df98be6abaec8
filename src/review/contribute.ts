import type { PayloadRequest } from 'payload'
import { clockOf } from '../clock.ts'
import { lastEditionNumber } from '../editions/lastEdition.ts'
import type { User } from '../payload-types.ts'

type Args = {
  req: PayloadRequest
  subject: string
  user: User
  /** A file has no editions of its own, and each text it is in has other ones: every change is noted with its time. */
  isFile?: boolean
}

/** Notes that a person touched a text since its last edition, one row each, however often; or a file, a row each time. */
export async function contribute({ req, subject, user, isFile = false }: Args): Promise<void> {
  const afterEdition = isFile ? 0 : await lastEditionNumber({ req, text: subject })
  const person = user.uid ?? user.id
  const firstAt = clockOf(req.payload).now().toISOString()
  const key = `${subject}#${isFile ? firstAt : afterEdition}#${person}`
  const { totalDocs } = await req.payload.count({ collection: 'contributions', where: { key: { equals: key } }, req })
  if (totalDocs > 0) return
  await req.payload.create({
    collection: 'contributions',
    data: { key, subject, afterEdition, person, name: user.name, firstAt },
    req,
  })
}
