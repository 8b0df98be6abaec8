import type { PayloadRequest } from 'payload'
import { FabuError } from '../../errors.ts'
import type { Applicant } from '../../payload-types.ts'
import { personKeys } from '../person/keys.ts'
import type { Person } from './person.ts'
import type { RequestRow } from './requestRow.ts'
import { openApplicant } from './sealApplicant.ts'

/**
 * Who asked, opened, and the row it is kept in. Whoever calls this notes in the case's chain that it was opened, in the same transaction.
 * @throws {FabuError} `person.erased` when its time was over, `person.box` when it does not open.
 */
export async function readApplicant({ req, row }: { req: PayloadRequest; row: RequestRow }): Promise<{ person: Person; kept: Applicant }> {
  const { docs } = await req.payload.find({
    collection: 'applicants',
    where: { request: { equals: row.uid } },
    limit: 1,
    pagination: false,
    depth: 0,
    req,
  })
  const [kept] = docs
  if (!kept?.box) throw erased()
  return { kept, person: openApplicant({ request: row.uid ?? '', box: kept.box, keys: personKeys({ payload: req.payload }) }) }
}

const erased = () =>
  new FabuError({
    code: 'person.erased',
    status: 409,
    message: { zh: '申请人资料已按期销毁。', en: 'What was kept of the applicant was erased when its time was over.' },
  })
