import { FabuError } from '../../errors.ts'
import type { OutletStatus } from '../channel.ts'
import { isSignedWebhook } from './isSignedWebhook.ts'
import { deliveryOf } from './submissionId.ts'

type Options = {
  outlet: string
  headers: Record<string, string | undefined>
  /** The exact text of the body: the signature is over its bytes. */
  body: string
  credentials: Record<string, string>
  now: Date
}

const states = ['received', 'accepted', 'rejected', 'published', 'withdrawn'] as const

/**
 * Reads a `submission.status` the portal posted: 采用 is counted on such proof alone. Answer it with 204.
 * @returns null for a message about something else.
 * @throws {FabuError} 401 when signature or time is not right, 400 when it is no message.
 */
export function readPortalCallback({ outlet, headers, body, credentials, now }: Options): OutletStatus | null {
  const secrets = [credentials.webhookSecret ?? '', credentials.previousWebhookSecret ?? '']
  if (!isSignedWebhook({ secrets, headers, body, now })) throw refused()
  const message = read(body)
  if (message.type !== 'submission.status') return null
  const data = isRecord(message.data) ? message.data : {}
  const state = states.find((known) => known === data.status)
  if (!state) throw unreadable()
  const delivery = deliveryOf(text(data.submissionId))
  const externalId = text(data.receiptId)
  if (!delivery && !externalId) throw unreadable()
  const address = text(data.url)
  const reason = text(data.reason)
  return {
    outlet,
    ...(delivery ? { delivery } : {}),
    ...(externalId ? { externalId } : {}),
    state,
    ...(isWebAddress(address) ? { address } : {}),
    ...(state === 'withdrawn' ? { code: 'cityPortal.withdrawn' } : {}),
    ...(reason ? { reason: reason.slice(0, 500) } : {}),
    at: instant(message.timestamp) ?? now.toISOString(),
    messageId: headers['webhook-id'] ?? '',
  }
}

function read(body: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(body)
    if (isRecord(value)) return value
  } catch {
    // Told to the sender below.
  }
  throw unreadable()
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)
const text = (value: unknown) => (typeof value === 'string' ? value : '')
const isWebAddress = (address: string) => /^https?:\/\//.test(address) && URL.canParse(address)
const instant = (value: unknown) =>
  typeof value === 'string' && Number.isFinite(Date.parse(value)) ? new Date(value).toISOString() : undefined

const refused = () =>
  new FabuError({
    code: 'cityPortal.callback.refused',
    status: 401,
    message: { zh: '上级平台回调的签名或时间不正确，已拒绝。', en: 'The signature or time of this callback is not right; it is refused.' },
  })

const unreadable = () =>
  new FabuError({
    code: 'cityPortal.callback.unreadable',
    status: 400,
    message: { zh: '上级平台回调无法读取。', en: 'This callback cannot be read.' },
  })
