import type { Payload } from 'payload'
import { eraseDue } from '../disclosure/person/eraseDue.ts'

/** Once a night: erases who applied for disclosure where the time it is kept is over. */
export async function erasePersons({ payload }: { payload: Payload }): Promise<void> {
  const { proofs, persons } = await eraseDue({ payload })
  if (proofs + persons > 0) payload.logger.info({ msg: 'Erased who applied, their time being over', proofs, persons })
}
