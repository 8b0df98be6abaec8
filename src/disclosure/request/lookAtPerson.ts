import type { PayloadRequest } from 'payload'
import { inTransaction } from '../../database/inTransaction.ts'
import { FabuError } from '../../errors.ts'
import { requireWords } from '../../review/command.ts'
import { actorOf } from '../../trail/actorOf.ts'
import { appendCase } from '../cases/appendCase.ts'
import { mayHandle } from '../mayHandle.ts'
import { open } from '../person/box.ts'
import { personKeys } from '../person/keys.ts'
import type { Person } from './person.ts'
import { requestById } from './requestRow.ts'
import { openApplicant } from './sealApplicant.ts'

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
    const keys = personKeys({ payload: req.payload })
    const data = { why: reason, proof: wantsProof }
    await appendCase({ req, subject: row.uid ?? '', kind: 'request', type: 'lookedAt', actor: await actorOf({ req, user }), data })
    const person = openApplicant({ request: row.uid ?? '', box: kept.box, keys })
    if (!wantsProof || !kept.proof) return person
    return { ...person, proof: open({ keys, subject: `${row.uid} proof`, box: kept.proof }).toString('base64') }
  })
}

const erased = () =>
  new FabuError({
    code: 'person.erased',
    status: 409,
    message: { zh: '申请人资料已按期销毁。', en: 'What was kept of the applicant was erased when its time was over.' },
  })
