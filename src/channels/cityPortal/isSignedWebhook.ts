import { timingSafeEqual } from 'node:crypto'
import { Webhook } from 'standardwebhooks'

/** Seconds a message's timestamp may be away from ours (Standard Webhooks: five minutes). */
export const toleranceSeconds = 300

type Options = { secrets: string[]; headers: Record<string, string | undefined>; body: string; now: Date }

/**
 * Whether a message was signed with one of the secrets, lately, over exactly these bytes.
 * The library signs; the clock is ours, as its own cannot be set.
 */
export function isSignedWebhook({ secrets, headers, body, now }: Options): boolean {
  const { 'webhook-id': id = '', 'webhook-timestamp': timestamp = '', 'webhook-signature': signatures = '' } = headers
  if (!id || !/^\d{1,12}$/.test(timestamp)) return false
  if (Math.abs(now.getTime() / 1000 - Number(timestamp)) > toleranceSeconds) return false
  const at = new Date(Number(timestamp) * 1000)
  const expected = secrets.flatMap((secret) => signatureOf({ secret, id, at, body }))
  return signatures.split(' ').some((signature) => expected.some((right) => isSame(signature, right)))
}

/** Nothing for a secret that is empty or none: it can have signed no message. */
function signatureOf({ secret, id, at, body }: { secret: string; id: string; at: Date; body: string }): string[] {
  try {
    return [new Webhook(secret).sign(id, at, body)]
  } catch {
    return []
  }
}

function isSame(left: string, right: string) {
  const [a, b] = [Buffer.from(left), Buffer.from(right)]
  return a.length === b.length && timingSafeEqual(a, b)
}
