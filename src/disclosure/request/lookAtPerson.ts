import type { PayloadRequest } from 'payload'
import { inTransaction } from '../../database/inTransaction.ts'
import { requireWords } from '../../review/command.ts'
import { actorOf } from '../../trail/actorOf.ts'
import { appendCase } from '../cases/appendCase.ts'
import { mayHandle } from '../mayHandle.ts'
import { open } from '../person/box.ts'
import { personKeys } from '../person/keys.ts'
import type { Person } from './person.ts'
import { readApplicant } from './readApplicant.ts'
import { requestById } from './requestRow.ts'

type Asked = { req: PayloadRequest; id: string; why: unknown; wantsProof?: boolean }

/**
 * Shows the secretariat who asked. The look is noted first, with its reason: nobody sees a name without a line that says so.
 * @throws {FabuError} 400 without a reason, 401, 403, 404, 409 when it was erased or its key is gone.
 */
export async function lookAtPerson({ req, id, why, wantsProof = false }: Asked): Promise<Person & { proof?: string }> {
  const user = await mayHandle(req)
  const reason = requireWords(why, { path: 'why', zh: '请写明查看事由。', en: 'Say why you look.' })
  return inTransaction(req, async () => {
    const row = await requestById({ req, id })
    const { person, kept } = await readApplicant({ req, row })
    const data = { why: reason, proof: wantsProof }
    await appendCase({ req, subject: row.uid ?? '', kind: 'request', type: 'lookedAt', actor: await actorOf({ req, user }), data })
    if (!wantsProof || !kept.proof) return person
    return {
      ...person,
      proof: open({ keys: personKeys({ payload: req.payload }), subject: `${row.uid} proof`, box: kept.proof }).toString('base64'),
    }
  })
}
