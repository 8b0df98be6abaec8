import type { CollectionAfterChangeHook, PayloadRequest } from 'payload'
import { clockOf } from '../clock.ts'
import { enqueue } from '../delivery/enqueue.ts'
import { originOf } from '../delivery/origin.ts'
import { latestText } from '../editions/snapshot.ts'
import { showingOutlets } from '../ledger/showingOutlets.ts'
import type { Edition, Outlet } from '../payload-types.ts'
import { targetsOf } from '../review/targets.ts'
import type { TextCollection } from '../texts.ts'
import { append } from '../trail/append.ts'

/** A new edition is pushed to every outlet of its text, in the transaction that froze it. */
export const pushApproved: CollectionAfterChangeHook<Edition> = async ({ doc: edition, operation, req }) => {
  if (operation !== 'create') return edition
  const collection = edition.textCollection as TextCollection
  const text = await latestText({ req, collection, id: edition.textId })
  const outlets = distinct([...(await targetsOf({ req, collection, doc: text })), ...(await holdersOf({ req, text: edition.text }))])
  const publishAt = text.publishAt ? new Date(text.publishAt) : clockOf(req.payload).now()
  const takeDownAt = text.takeDownAt ? new Date(text.takeDownAt) : null
  const deliveries = []
  for (const outlet of outlets) {
    const delivery = await enqueue({ req, edition, outlet, action: 'publish', publishAt, takeDownAt })
    deliveries.push({ delivery: delivery.uid, outlet: outlet.uid, name: outlet.name })
  }
  await append({
    req,
    text: edition.text,
    type: 'scheduled',
    actor: null,
    data: { edition: edition.uid, publishAt: publishAt.toISOString(), takeDownAt: takeDownAt?.toISOString() ?? null, deliveries },
  })
  return edition
}

/** A correction also reaches outlets that show the text although they are no longer among its targets. */
async function holdersOf({ req, text }: { req: PayloadRequest; text: string }): Promise<Outlet[]> {
  const showing = await showingOutlets({ req, text })
  if (showing.length === 0) return []
  const { docs: outlets } = await req.payload.find({
    pagination: false,
    collection: 'outlets',
    where: { uid: { in: showing.map(({ outlet }) => outlet) } },
    limit: 0,
    depth: 0,
    req,
  })
  // What was only a drill is not corrected for the public.
  const held = []
  for (const outlet of outlets) {
    const origin = await originOf({ req, mode: outlet.mode })
    if (showing.some((shown) => shown.outlet === outlet.uid && shown.origin === origin)) held.push(outlet)
  }
  return held
}

const distinct = (outlets: Outlet[]) => [...new Map(outlets.map((outlet) => [outlet.uid, outlet])).values()]
