import { Webhook } from 'standardwebhooks'
import type { CallContext } from '../channel.ts'
import { ChannelError } from '../channelError.ts'

/**
 * The headers of Standard Webhooks for one message. `id` stays the same over all attempts, the timestamp is the attempt's.
 * @throws {ChannelError} `config` without a secret, or with one that is none.
 */
export function signMessage(context: CallContext, { id, body }: { id: string; body: string }) {
  const at = context.now()
  return {
    headers: { 'webhook-id': id, 'webhook-timestamp': String(Math.floor(at.getTime() / 1000)) },
    secretHeaders: { 'webhook-signature': signature(context, { id, at, body }) },
  }
}

function signature({ endpoint, outlet }: CallContext, { id, at, body }: { id: string; at: Date; body: string }) {
  try {
    return new Webhook(endpoint.credentials.webhookSecret ?? '').sign(id, at, body)
  } catch {
    // The library's own message may repeat the secret, so it is not passed on.
    throw new ChannelError({
      kind: 'config',
      code: 'cityPortal.credentials.missing',
      message: {
        zh: `“${outlet.name}”没有有效的签名密钥（whsec_…），请管理员配置。`,
        en: `“${outlet.name}” has no valid signing secret (whsec_…). An administrator has to set it.`,
      },
    })
  }
}
