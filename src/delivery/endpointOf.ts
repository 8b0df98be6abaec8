import type { Endpoint, OutletFacts } from '../channels/channel.ts'
import { ChannelError } from '../channels/channelError.ts'
import { credentialKeys, sandboxCredentials } from '../channels/sandboxCredentials.ts'
import type { Outlet } from '../payload-types.ts'
import { sandboxUrl } from './sandboxUrl.ts'

const liveAddress: Record<OutletFacts['channel'], string> = {
  website: '',
  wechat: 'https://api.weixin.qq.com',
  weibo: 'https://api.weibo.com',
  // The portal's address is the outlet's own setting.
  cityPortal: '',
}

const sandboxPath: Record<OutletFacts['channel'], string> = { website: '', wechat: 'wechat', weibo: 'weibo', cityPortal: 'portal' }

/**
 * Where an outlet is spoken to and as whom: the stand-ins in sandbox mode, else the real service with the
 * credentials the environment holds under the outlet's prefix (`PREFIX_APP_ID` …).
 * @throws {ChannelError} `config` naming the variables that are missing.
 */
export function endpointOf(outlet: Outlet): Endpoint {
  const { channel, mode } = outlet
  if (channel === 'website' || mode === 'manual') return { baseUrl: '', credentials: {} }
  if (mode === 'sandbox') {
    return { baseUrl: `${sandboxUrl()}/${sandboxPath[channel]}/${outlet.uid}`, credentials: sandboxCredentials(channel, outlet.uid ?? '') }
  }
  return { baseUrl: liveAddress[channel] || (outlet.endpoint ?? '').replace(/\/$/, ''), credentials: credentialsOf(outlet) }
}

/** Reads the credentials of a live outlet from the environment. */
export function credentialsOf(outlet: Outlet): Record<string, string> {
  const wanted = credentialKeys[outlet.channel].map((key) => ({ key, variable: `${outlet.credentialsFrom ?? ''}_${upperSnake(key)}` }))
  const missing = wanted.filter(({ key, variable }) => !key.startsWith('previous') && !process.env[variable])
  if (missing.length > 0) {
    const names = missing.map(({ variable }) => variable).join(', ')
    throw new ChannelError({
      kind: 'config',
      code: 'outlet.credentials',
      message: { zh: `窗口“${outlet.name}”缺少环境变量：${names}。`, en: `"${outlet.name}" lacks these environment variables: ${names}.` },
    })
  }
  return Object.fromEntries(wanted.map(({ key, variable }) => [key, process.env[variable] ?? '']))
}

const upperSnake = (key: string) => key.replace(/([a-z0-9])([A-Z])/g, '$1_$2').toUpperCase()
