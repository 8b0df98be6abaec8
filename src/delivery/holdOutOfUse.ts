import type { Payload } from 'payload'
import { inTransaction } from '../database/inTransaction.ts'
import { hold } from './hold.ts'
import type { Problem } from './release.ts'
import { systemRequest } from './systemRequest.ts'

/**
 * A withdrawal at an outlet that is out of use is done by no worker, and what it is to take down stands there: a person is
 * asked. A publication there simply waits. Returns how many.
 */
export async function holdOutOfUse({ payload }: { payload: Payload }): Promise<number> {
  const { docs: outlets } = await payload.find({
    pagination: false,
    collection: 'outlets',
    where: { active: { not_equals: true } },
    limit: 0,
    depth: 0,
    select: { uid: true },
  })
  if (outlets.length === 0) return 0
  const { docs } = await payload.find({
    pagination: false,
    collection: 'deliveries',
    where: {
      and: [
        { state: { in: ['queued', 'unknown'] } },
        { action: { equals: 'withdraw' } },
        { outlet: { in: outlets.map(({ uid }) => uid ?? '') } },
      ],
    },
    limit: 1000,
    depth: 0,
  })
  let held = 0
  for (const delivery of docs) {
    const req = await systemRequest(payload)
    if (await inTransaction(req, () => hold({ req, delivery, problem: outOfUse }))) held += 1
  }
  return held
}

const outOfUse: Problem = {
  code: 'outlet.outOfUse',
  kind: 'held',
  zh: '此窗口已停用，系统不会去撤下：请到平台人工撤下并在此确认，或启用窗口后重新发送。',
  en: 'This outlet is out of use, so nothing is taken down there by itself. Take it down by hand and confirm here, or put the outlet into use and send again.',
}
