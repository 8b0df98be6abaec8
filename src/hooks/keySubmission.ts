import type { CollectionBeforeChangeHook, PayloadRequest } from 'payload'
import { heldNumber } from '../disclosure/messages/platformNumber.ts'
import { FabuError } from '../errors.ts'
import { idOf } from '../relation.ts'

/**
 * A number a submission came with is there once in its consultation, at every door; a void one frees it. Two entries at once are told apart by the key. Without a number
 * it is the row's own. @throws {FabuError} 409
 */
export const keySubmission: CollectionBeforeChangeHook = async ({ data, originalDoc, req }) => {
  const row = { ...originalDoc, ...data }
  const number = heldNumber(row.number)
  const numberKey = number && !row.isVoid ? `${await consultationUid({ req, id: idOf(row.consultation) })} ${number}` : row.uid
  const taken = await req.payload.find({
    collection: 'submissions',
    where: { and: [{ numberKey: { equals: numberKey } }, { uid: { not_equals: row.uid } }] },
    limit: 1,
    pagination: false,
    depth: 0,
    req,
  })
  if (taken.docs.length > 0) throw known(number)
  return { ...data, number, numberKey }
}

async function consultationUid({ req, id }: { req: PayloadRequest; id: string }): Promise<string> {
  const found = id ? await req.payload.findByID({ collection: 'consultations', id, depth: 0, disableErrors: true, req }) : null
  return found?.uid ?? ''
}

function known(number: string): FabuError {
  const reason = {
    code: 'submission.known',
    path: 'number',
    zh: `编号 ${number} 的意见已登记。`,
    en: `A submission of the number ${number} is registered already.`,
  }
  return new FabuError({
    code: 'submission.refused',
    status: 409,
    message: { zh: '重复登记：', en: 'It is registered already:' },
    reasons: [reason],
  })
}
