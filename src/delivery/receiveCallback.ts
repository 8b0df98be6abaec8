import type { Payload } from 'payload'
import type { OutletStatus } from '../channels/channel.ts'
import { ChannelError } from '../channels/channelError.ts'
import { readPortalCallback } from '../channels/cityPortal/callback.ts'
import { answerWechatEcho, readWechatCallback } from '../channels/wechat/callback.ts'
import { clockOf } from '../clock.ts'
import { isDuplicate } from '../database/inTransaction.ts'
import { FabuError } from '../errors.ts'
import type { Outlet } from '../payload-types.ts'
import { applyStatus, sealedAway } from './applyStatus.ts'
import { endpointOf } from './endpointOf.ts'

type Incoming = {
  payload: Payload
  channel: string
  outlet: string
  method: string
  query: Record<string, string>
  headers: Record<string, string>
  body: string
  isLoopback: boolean
}
type Answer = { status: number; body?: string }

/**
 * Takes a status message an outlet sent: authenticated by its channel, kept, and worked off once however
 * often it is sent. A stranger learns nothing but 403 or 404.
 */
export async function receiveCallback(incoming: Incoming): Promise<Answer> {
  try {
    const outlet = await outletOf(incoming)
    // The stand-ins' credentials can be worked out by anybody: what they sign counts from this machine alone.
    if (!outlet || (outlet.mode === 'sandbox' && !incoming.isLoopback)) return { status: 404 }
    return incoming.channel === 'wechat' ? await fromWechat(incoming, outlet) : await fromPortal(incoming, outlet)
  } catch (error) {
    if (error instanceof FabuError && error.status < 500) return { status: error.status }
    // A live outlet whose credentials are not set cannot prove who is calling: it may ask again later.
    if (error instanceof ChannelError) return { status: 503 }
    throw error
  }
}

const channels = new Map<string, Outlet['channel']>([
  ['wechat', 'wechat'],
  ['portal', 'cityPortal'],
])

async function outletOf({ payload, channel, outlet }: Incoming): Promise<Outlet | null> {
  const kind = channels.get(channel)
  if (!kind) return null
  const { docs } = await payload.find({
    pagination: false,
    collection: 'outlets',
    where: { and: [{ uid: { equals: outlet } }, { channel: { equals: kind } }] },
    limit: 1,
    depth: 0,
  })
  return docs[0] ?? null
}

async function fromWechat({ payload, method, query, body }: Incoming, outlet: Outlet): Promise<Answer> {
  const { credentials } = endpointOf(outlet)
  const now = clockOf(payload).now()
  if (method === 'GET') return { status: 200, body: answerWechatEcho({ query, credentials, now }) }
  await takeOnce({ payload, status: readWechatCallback({ outlet: outlet.uid ?? '', query, body, credentials, now }) })
  return { status: 200, body: 'success' }
}

async function fromPortal({ payload, method, headers, body }: Incoming, outlet: Outlet): Promise<Answer> {
  if (method !== 'POST') return { status: 405 }
  const { credentials } = endpointOf(outlet)
  await takeOnce({
    payload,
    status: readPortalCallback({ outlet: outlet.uid ?? '', headers, body, credentials, now: clockOf(payload).now() }),
  })
  return { status: 204 }
}

async function takeOnce({ payload, status }: { payload: Payload; status: OutletStatus | null }): Promise<void> {
  if (!status) return
  const key = `${status.outlet}:${status.messageId}`
  const known = await payload.count({ collection: 'callbacks', where: { key: { equals: key } } })
  if (known.totalDocs > 0) return
  // Applied first: every effect of a status is idempotent, and a crash in between must not lose it.
  const delivery = await applyStatus({ payload, status })
  try {
    await payload.create({
      collection: 'callbacks',
      data: { key, outlet: status.outlet, state: status.state, message: delivery === sealedAway ? null : status, delivery },
    })
  } catch (error) {
    if (!isDuplicate(error)) throw error
  }
}
