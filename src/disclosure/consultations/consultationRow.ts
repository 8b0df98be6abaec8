import type { PayloadRequest } from 'payload'
import { couldBeId } from '../../database/couldBeId.ts'
import { FabuError, type Reason } from '../../errors.ts'
import type { Consultation } from '../../payload-types.ts'

/** A consultation by its database id. @throws {FabuError} 404 */
export async function consultationById({ req, id }: { req: PayloadRequest; id: string }): Promise<Consultation> {
  const found = couldBeId(req.payload, id)
    ? await req.payload.findByID({ collection: 'consultations', id, depth: 0, disableErrors: true, req })
    : null
  if (found) return found
  throw new FabuError({ code: 'consultation.none', status: 404, message: { zh: '没有这次征集。', en: 'There is no such consultation.' } })
}

/** Nothing is done about a void one. */
export const whyVoid = ({ isVoid }: Pick<Consultation, 'isVoid'>): Reason[] =>
  isVoid ? [{ code: 'consultation.void', zh: '征集已作废。', en: 'The consultation was made void.' }] : []
