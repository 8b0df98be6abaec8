import type { Payload } from 'payload'
import { isStanding } from '../epochs/newestEpoch.ts'
import { visitSite as visit } from '../yearbook/visits/visitSite.ts'

/** Every hour: whether the public site answers. */
export async function visitSite({ payload }: { payload: Payload }): Promise<void> {
  if (!(await isStanding(payload))) await visit({ payload })
}
