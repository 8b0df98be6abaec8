import { lookup } from 'node:dns/promises'
import ipaddr from 'ipaddr.js'
import { FabuError, type Sentence } from './errors.ts'

/** Hosts the operator allows although they are private: FABU_ALLOWED_HOSTS, separated by commas. */
const allowedHosts = () =>
  (process.env.FABU_ALLOWED_HOSTS ?? '')
    .split(',')
    .map((host) => host.trim())
    .filter(Boolean)

/**
 * What is wrong with an outgoing address as it is written, or null: only http(s), no credentials in it,
 * no private, loopback or otherwise special IP, whatever its notation (the URL parser normalises `0x7f.1`).
 */
export function addressProblem(address: string): Sentence | null {
  let url: URL
  try {
    url = new URL(address)
  } catch {
    return { zh: '不是完整的网址。', en: 'Not a complete address.' }
  }
  if (url.protocol !== 'https:' && url.protocol !== 'http:')
    return { zh: '只能用 http 或 https 网址。', en: 'Use an http or https address.' }
  if (url.username || url.password) return { zh: '网址中不能带用户名或密码。', en: 'An address may not carry a user name or password.' }
  if (allowedHosts().includes(url.host) || allowedHosts().includes(url.hostname)) return null
  const host = url.hostname.replace(/^\[|\]$/g, '')
  if (host === 'localhost' || host.endsWith('.localhost') || (ipaddr.isValid(host) && !isPublic(host))) return privateAddress
  return null
}

/**
 * Resolves an outgoing address and refuses it when any of its IPs is not public. Called before every send,
 * since a name that was public on saving may point inward today.
 * @throws {FabuError} `egress.refused`
 */
export async function assertPublicAddress(address: string): Promise<void> {
  const problem = addressProblem(address) ?? (await resolvedProblem(new URL(address)))
  if (problem) throw new FabuError({ code: 'egress.refused', status: 400, message: problem })
}

async function resolvedProblem({ host, hostname }: URL): Promise<Sentence | null> {
  if (allowedHosts().includes(host) || allowedHosts().includes(hostname)) return null
  const bare = hostname.replace(/^\[|\]$/g, '')
  if (ipaddr.isValid(bare)) return null
  const found = await lookup(bare, { all: true })
  return found.every(({ address }) => isPublic(address)) ? null : privateAddress
}

const privateAddress: Sentence = {
  zh: '此网址指向内部网络，已拒绝；确需使用时由运维在 FABU_ALLOWED_HOSTS 中列出。',
  en: 'This address points into a private network and is refused; the operator can list it in FABU_ALLOWED_HOSTS.',
}

function isPublic(address: string): boolean {
  const parsed = ipaddr.process(address)
  return parsed.range() === 'unicast'
}
