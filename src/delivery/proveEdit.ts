import type { PayloadRequest } from 'payload'
import { clockOf } from '../clock.ts'
import { inTransaction } from '../database/inTransaction.ts'
import { FabuError } from '../errors.ts'
import type { Delivery } from '../payload-types.ts'
import { settleableByHand } from './byHand.ts'
import { mayChooseRemedy } from './chooseRemedy.ts'
import { writeHeld } from './writeHeld.ts'

/**
 * A person has edited what stands at the outlet: it is read back and compared by the clock's process. The same: a
 * correction. Not the same: held again, with what still differs.
 * @throws {FabuError} 403, 404, 409 when it does not wait for an edit by hand.
 */
export async function proveEdit({ req, id }: { req: PayloadRequest; id: string }): Promise<Delivery> {
  await mayChooseRemedy(req)
  return inTransaction(req, async () => {
    const delivery = await settleableByHand({ req, id })
    if (!awaitsEdit(delivery)) throw notEdited()
    await writeHeld({ req, delivery, data: { state: 'queued', nextAt: clockOf(req.payload).now().toISOString(), problem: null } })
    return req.payload.findByID({ collection: 'deliveries', id, depth: 0, req })
  })
}

/** Whether a delivery waits for a person to edit what stands at the outlet. */
export const awaitsEdit = ({ remedy, state }: Pick<Delivery, 'remedy' | 'state'>) => remedy === 'editByHand' && state === 'held'

const notEdited = () =>
  new FabuError({
    code: 'remedy.none',
    status: 409,
    message: { zh: '此投送没有选择“在平台修改原文”。', en: 'This delivery does not wait for an edit by hand.' },
  })
