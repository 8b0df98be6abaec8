import type { PayloadRequest } from 'payload'
import { inTransaction } from '../../database/inTransaction.ts'
import type { CaseEvent } from '../../payload-types.ts'
import { actorOf } from '../../trail/actorOf.ts'
import { appendCase } from '../cases/appendCase.ts'
import { dayIn, oneOf, wordsIn } from '../input.ts'
import { mayHandle } from '../mayHandle.ts'
import { requestById } from './requestRow.ts'

/**
 * Notes that somebody spoke with the applicant: when, how, and what about. Part of the record like all else, and allowed after the reply.
 * @throws {FabuError} 400, 401, 403, 404
 */
export async function noteContact({
  req,
  id,
  body,
}: {
  req: PayloadRequest
  id: string
  body: Record<string, unknown>
}): Promise<CaseEvent> {
  const user = await mayHandle(req)
  const by = oneOf(body.by, ['telephone', 'mail', 'post', 'visit', 'message'] as const, 'by')
  const words = wordsIn({ value: body.words, path: 'words', max: 4000, isNeeded: true })
  const day = dayIn(body.day, 'day')
  return inTransaction(req, async () => {
    const { uid } = await requestById({ req, id })
    return appendCase({
      req,
      subject: uid ?? '',
      kind: 'request',
      type: 'contact',
      day,
      actor: await actorOf({ req, user }),
      data: { by, words },
    })
  })
}
