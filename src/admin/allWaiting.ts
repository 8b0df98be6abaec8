import type { PayloadRequest } from 'payload'
import { waitingMournings } from '../mourning/waitingMournings.ts'
import { waitingFor } from '../review/waitingFor.ts'
import { waitingSeals } from '../sealing/waitingSeals.ts'

/**
 * Everything that waits for a person, as the dashboard shows it: their own work, and whatever somebody asked for that takes another
 * person's word (rights, seals, mourning), for those alone who may give it.
 * @throws {FabuError} 401 for strangers and deactivated people.
 */
export async function allWaiting({ req }: { req: PayloadRequest }) {
  const own = await waitingFor({ req })
  const [seals, mournings] = await Promise.all([waitingSeals({ req }), waitingMournings({ req })])
  return { ...own, seals, mournings }
}
