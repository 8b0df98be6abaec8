import type { PayloadRequest } from 'payload'
import { enqueue, laneOf, laneRows } from '../delivery/enqueue.ts'
import { writeReceipts } from '../delivery/settle.ts'
import { settledStates } from '../delivery/states.ts'
import { FabuError } from '../errors.ts'
import type { Alarm, Edition, Outlet, Standing, User } from '../payload-types.ts'

/** Why what an alarm is about cannot be taken as withdrawn; null when it can. */
export function whyNotWithdrawn({ kind, publication, channel }: Alarm): FabuError | null {
  if (channel === 'website')
    return refusal(
      '网站由系统自己写：请撤下该文本，或重建网站。',
      'The site is written by Fabu itself: withdraw the text, or write the site anew.',
    )
  if (kind === 'gone' && publication) return null
  return refusal('只有已不见的发布内容可以按已撤下处理。', 'Only something published that is gone can be taken as withdrawn.')
}

/**
 * The ledger says from now on that a text was withdrawn at an outlet, when it was first seen to be gone and by whose word:
 * a withdrawal of its lane, proved by what was found. In the caller's transaction.
 * @throws {FabuError} 409 while something of the lane is on its way, when another stands there by now, or for a note.
 */
export async function acceptAsWithdrawn({ req, alarm, user }: { req: PayloadRequest; alarm: Alarm; user: User }): Promise<void> {
  const piece = await standing({ req, publication: alarm.publication ?? '' })
  // A withdrawal takes the text, and with it its notes. That a note is gone leaves the text where it stands.
  if (piece.isNote)
    throw refusal(
      '不见的是更正说明，原文还在：请按“已说明”处理，或撤下该文本。',
      'What is gone is a correction note, and the text it belongs to stands: settle it as explained, or withdraw the text.',
    )
  const lane = await laneRows({ req, lane: laneOf({ text: piece.text, outlet: piece.outlet }) })
  if (lane.some(({ state }) => !settledStates.includes(state)))
    throw refusal(
      '此文本在该窗口还有未结的投送，请先处理。',
      'A delivery of this text to the outlet is not settled yet; settle that first.',
    )
  const outlet = await one<Outlet>({ req, collection: 'outlets', uid: piece.outlet })
  const edition = await one<Edition>({ req, collection: 'editions', uid: piece.edition })
  const at = new Date(alarm.firstSeenAt)
  const delivery = await enqueue({ req, edition, outlet, action: 'withdraw', publishAt: at })
  if (delivery.origin !== piece.origin)
    throw refusal('窗口的方式已切换，请先切回。', 'The outlet was switched since; switch it back first.')
  const receipt = {
    part: 0,
    address: piece.address || null,
    externalId: piece.externalId || null,
    bytesHash: alarm.found ?? '',
    at: at.toISOString(),
  }
  await writeReceipts({ req, delivery, receipts: [receipt], settledBy: user.name })
}

async function standing({ req, publication }: { req: PayloadRequest; publication: string }): Promise<Standing> {
  const { docs } = await req.payload.find({
    pagination: false,
    collection: 'standings',
    where: { publication: { equals: publication } },
    limit: 1,
    depth: 0,
    req,
  })
  if (docs[0]) return docs[0]
  throw refusal('发布记录已有变化，它已不在此窗口。', 'By the ledger it no longer stands there; nothing has to be withdrawn.')
}

async function one<T>({ req, collection, uid }: { req: PayloadRequest; collection: 'outlets' | 'editions'; uid: string }): Promise<T> {
  const { docs } = await req.payload.find({ pagination: false, collection, where: { uid: { equals: uid } }, limit: 1, depth: 0, req })
  if (!docs[0]) throw new Error(`There is no ${collection} ${uid}.`)
  return docs[0] as T
}

const refusal = (zh: string, en: string) => new FabuError({ code: 'alarm.settlement', status: 409, message: { zh, en } })
