import type { Receipt } from '../channels/channel.ts'
import type { Delivery } from '../payload-types.ts'
import { type Fault, faultsIn } from './fault.ts'
import type { TextRecord } from './record.ts'

/** Outbox and ledger tell the same: what was delivered is counted, and what is counted was delivered. */
export function checkDeliveries({ text, events, deliveries, publications }: TextRecord): Fault[] {
  const fault = faultsIn({ table: 'deliveries', text, means: 'What went out is not what the ledger says.' })
  const delivered = deliveries.filter(({ state }) => state === 'delivered')
  const uncounted = delivered.flatMap((delivery) =>
    receiptsOf(delivery)
      .filter(({ bytesHash }) => !publications.some((row) => row.delivery === delivery.uid && row.bytesHash === bytesHash))
      .map(() => fault(delivery.uid ?? delivery.id, 'a receipt of it has no publication')),
  )
  const unsent = publications
    .filter(({ delivery, type }) => type !== 'adoption' && !delivered.some(({ uid }) => uid === delivery))
    .map(({ delivery, uid }) => fault(delivery, `publication ${uid} says it was delivered, and it was not`))
  const scheduled = events
    .filter(({ type }) => type === 'scheduled')
    .flatMap(({ data }) => (data.deliveries as { delivery: string }[]).map(({ delivery }) => delivery))
  const lost = scheduled.filter((uid) => !deliveries.some((row) => row.uid === uid)).map((uid) => fault(uid, 'its row is missing'))
  return [...uncounted, ...unsent, ...lost]
}

const receiptsOf = ({ receipts }: Delivery): Receipt[] => (Array.isArray(receipts) ? (receipts as Receipt[]) : [])
