import type { Receipt } from '../channels/channel.ts'
import type { Delivery, Publication } from '../payload-types.ts'
import { instantOf } from '../trail/rowHash.ts'
import { type Fault, faultsIn } from './fault.ts'
import type { TextRecord } from './record.ts'

/** Outbox and ledger tell the same: what was delivered is counted, and what is counted was delivered. */
export function checkDeliveries({ text, events, deliveries, publications }: TextRecord): Fault[] {
  const fault = faultsIn({ table: 'deliveries', text, means: 'What went out is not what the ledger says.' })
  const delivered = deliveries.filter(({ state }) => state === 'delivered')
  const wrong = delivered.flatMap((delivery) =>
    receiptsOf(delivery).flatMap((receipt) => {
      const problem = problemOf({ receipt, delivery, publications })
      return problem ? [fault(delivery.uid ?? delivery.id, problem)] : []
    }),
  )
  const unsent = publications
    // No delivery of ours made what was imported; its import stands in the place of one.
    .filter(({ delivery }) => delivery !== text)
    .filter(({ delivery, type }) => type !== 'adoption' && !delivered.some(({ uid }) => uid === delivery))
    .map(({ delivery, uid }) => fault(delivery, `publication ${uid} says it was delivered, and it was not`))
  const unreceipted = publications
    .filter(({ delivery, type }) => type !== 'adoption' && delivered.some(({ uid }) => uid === delivery))
    .filter(({ delivery, bytesHash }) => !hasReceipt({ delivered, delivery, bytesHash }))
    .map(({ delivery, uid }) => fault(delivery, `publication ${uid} has no receipt`))
  const scheduled = events
    .filter(({ type }) => type === 'scheduled')
    .flatMap(({ data }) => (data.deliveries as { delivery: string }[]).map(({ delivery }) => delivery))
  const lost = scheduled.filter((uid) => !deliveries.some((row) => row.uid === uid)).map((uid) => fault(uid, 'its row is missing'))
  return [...wrong, ...unsent, ...unreceipted, ...lost]
}

type Held = { receipt: Receipt; delivery: Delivery; publications: Publication[] }

function problemOf({ receipt, delivery, publications }: Held): string | null {
  const counted = publications.filter(({ delivery: from, bytesHash }) => from === delivery.uid && bytesHash === receipt.bytesHash)
  if (counted.length === 0) return 'a receipt of it has no publication'
  const isTold = counted.some(
    ({ address, externalId, at }) =>
      (address ?? '') === (receipt.address ?? '') &&
      (externalId ?? '') === (receipt.externalId ?? '') &&
      instantOf(at) === instantOf(receipt.at),
  )
  return isTold ? null : 'a receipt of it is not what was published'
}

const hasReceipt = ({ delivered, delivery, bytesHash }: { delivered: Delivery[] } & Pick<Publication, 'delivery' | 'bytesHash'>) =>
  delivered.some((row) => row.uid === delivery && receiptsOf(row).some((receipt) => receipt.bytesHash === bytesHash))

const receiptsOf = ({ receipts }: Delivery): Receipt[] => (Array.isArray(receipts) ? (receipts as Receipt[]) : [])
