import type { PayloadRequest } from 'payload'
import { clockOf } from '../clock.ts'
import { isDuplicate, WriteConflict } from '../database/inTransaction.ts'
import { lastEditionNumber } from '../editions/lastEdition.ts'
import { idsOf } from '../ids.ts'
import type { User } from '../payload-types.ts'
import { contributionsHead, hashContribution } from './contributionChain.ts'

type Args = {
  req: PayloadRequest
  subject: string
  user: User
  /** A file has no editions of its own, and each text it is in has other ones: every change is noted with its time. */
  isFile?: boolean
}

/**
 * Notes that a person touched a text since its last edition, one row each, however often; or a file, a row each time.
 * @throws {WriteConflict} when somebody else's first change came at the same moment: a save answers it as `save.conflict`.
 */
export async function contribute({ req, subject, user, isFile = false }: Args): Promise<void> {
  const afterEdition = isFile ? 0 : await lastEditionNumber({ req, text: subject })
  const person = user.uid ?? user.id
  const firstAt = clockOf(req.payload).now().toISOString()
  const key = `${subject}#${isFile ? firstAt : afterEdition}#${person}`
  const { totalDocs } = await req.payload.count({ collection: 'contributions', where: { key: { equals: key } }, req })
  if (totalDocs > 0) return
  const head = await contributionsHead({ req, subject })
  const row = {
    uid: idsOf(req.payload).next(),
    key,
    subject,
    afterEdition,
    person,
    name: user.name,
    firstAt,
    seq: (head?.seq ?? 0) + 1,
    previous: head?.hash ?? '',
  }
  try {
    await req.payload.create({ collection: 'contributions', data: { ...row, hash: hashContribution(row) }, req })
  } catch (error) {
    if (isDuplicate(error)) throw new WriteConflict(`Another contribution to ${subject} came first.`)
    throw error
  }
}
