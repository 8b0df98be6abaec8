import type { PayloadRequest } from 'payload'
import type { Applicant } from '../../payload-types.ts'
import { personKeys } from '../person/keys.ts'
import { openApplicant } from './sealApplicant.ts'

/**
 * The names of applicants, and of who speaks for them, to be compared with words and shown to nobody. What was erased names nobody any more. Whoever calls this notes
 * it in a case's chain, in the same transaction.
 * @throws {FabuError} `person.box` when one does not open.
 */
export async function openApplicants({ req, requests }: { req: PayloadRequest; requests: Applicant[] }): Promise<string[]> {
  const keys = personKeys({ payload: req.payload })
  return requests.flatMap(({ request, box }) => {
    if (!box) return []
    const { name, agent } = openApplicant({ request, box, keys })
    return [name, agent].filter(Boolean)
  })
}
