import { randomBytes } from 'node:crypto'
import { sandboxCredentials } from '../../channels/sandboxCredentials.ts'
import { jsonOf, type StandInCall, type StandInTools } from '../standIn.ts'
import { failure } from './failure.ts'

/** stable_token: the token in force while it is good, another when it ran out or when one is forced. */
export async function giveToken(tools: StandInTools, call: StandInCall): Promise<Record<string, unknown>> {
  const body = jsonOf(call)
  const { appId, appSecret } = sandboxCredentials('wechat', call.outlet)
  if (body?.appid !== appId) return failure(40013, 'invalid appid')
  if (body?.secret !== appSecret) return failure(40125, 'invalid appsecret')
  const known = await tools.store.get(call.outlet, 'wechat.token', 'current')
  const expiresAt = Number(known?.facts.expiresAt ?? 0)
  const now = tools.now().getTime()
  if (known && body?.force_refresh !== true && expiresAt > now)
    return { access_token: known.facts.token, expires_in: Math.floor((expiresAt - now) / 1000) }
  const token = randomBytes(48).toString('base64url')
  const seconds = tools.delays.tokenSeconds
  await tools.store.put({
    outlet: call.outlet,
    kind: 'wechat.token',
    id: 'current',
    facts: { token, expiresAt: now + seconds * 1000 },
    at: tools.now(),
  })
  return { access_token: token, expires_in: seconds }
}

/** Lets the token in force run out at once, as when another program fetches one. */
export const expireToken = async (tools: Pick<StandInTools, 'store'>, outlet: string) =>
  tools.store.remove(outlet, 'wechat.token', 'current')

/** Why a call's token is refused; null when it is good. */
export async function tokenError(tools: StandInTools, { outlet, query }: StandInCall) {
  const token = query.get('access_token')
  if (!token) return failure(41001, 'access_token missing')
  const known = await tools.store.get(outlet, 'wechat.token', 'current')
  if (known?.facts.token !== token) return failure(40001, 'invalid credential, access_token is invalid or not latest')
  return Number(known.facts.expiresAt) > tools.now().getTime() ? null : failure(42001, 'access_token expired')
}
