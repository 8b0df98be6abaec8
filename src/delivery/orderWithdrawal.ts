import type { PayloadRequest } from 'payload'
import { clockOf } from '../clock.ts'
import type { Delivery, Edition } from '../payload-types.ts'
import { enqueue } from './enqueue.ts'

/**
 * Orders a text taken back from every outlet that has it or may get it, in the caller's transaction. What has
 * not left yet is superseded. Returns the uids of the deliveries.
 */
export async function orderWithdrawal({
  req,
  edition,
  notice,
}: {
  req: PayloadRequest
  edition: Edition
  notice: string
}): Promise<string[]> {
  const ordered: string[] = []
  for (const uid of await outletsToClear({ req, text: edition.text })) {
    const { docs: outlets } = await req.payload.find({
      pagination: false,
      collection: 'outlets',
      where: { uid: { equals: uid } },
      limit: 1,
      depth: 0,
      req,
    })
    if (!outlets[0]) continue
    const delivery = await enqueue({ req, edition, outlet: outlets[0], action: 'withdraw', publishAt: clockOf(req.payload).now(), notice })
    ordered.push(delivery.uid ?? '')
  }
  return ordered
}

/** The outlets that have a text or may get it: where the newest of its deliveries that counts publishes. */
export async function outletsToClear({ req, text }: { req: PayloadRequest; text: string }): Promise<string[]> {
  const { docs } = await req.payload.find({
    pagination: false,
    collection: 'deliveries',
    where: { text: { equals: text } },
    sort: 'seq',
    limit: 0,
    depth: 0,
    req,
  })
  const newest = new Map<string, Delivery>()
  // The site shows the notice even where the text never got out; other outlets have nothing to take down then.
  for (const row of docs) if (row.state !== 'superseded' && row.state !== 'failed') newest.set(row.outlet, row)
  return [...newest].flatMap(([uid, { action }]) => (action === 'withdraw' ? [] : [uid]))
}
