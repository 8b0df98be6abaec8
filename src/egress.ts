import type { LookupAddress } from 'node:dns'
import { lookup } from 'node:dns/promises'
import type { LookupFunction } from 'node:net'
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
  if (isAllowed(url)) return null
  const host = bareName(url)
  if (host === 'localhost' || host.endsWith('.localhost') || (ipaddr.isValid(host) && !isPublic(host))) return privateAddress
  return null
}

/** How a name is resolved; a test gives its own. */
export type Resolve = (host: string) => Promise<LookupAddress[]>
const resolveAll: Resolve = (host) => lookup(host, { all: true })

/**
 * Resolves an outgoing address and refuses it when any of its IPs is not public. Called before every send,
 * since a name that was public on saving may point inward today.
 * @throws {FabuError} `egress.refused`
 */
export async function assertPublicAddress(address: string, resolve: Resolve = resolveAll): Promise<void> {
  const problem = addressProblem(address)
  if (problem) throw refused(problem)
  const url = new URL(address)
  if (!isAllowed(url) && !ipaddr.isValid(bareName(url))) await publicAddresses(url, resolve)
}

/**
 * The lookup of one connection: it resolves the name itself and passes on public addresses alone, so that what is connected to is what was checked, though the name may
 * point inward a moment later. An address without a name is not looked up: see `addressProblem`.
 */
export function publicLookup(url: URL, resolve: Resolve = resolveAll): LookupFunction {
  return (_, { all }, callback) => {
    publicAddresses(url, resolve).then(
      (found) => (all ? callback(null, found) : callback(null, found[0]?.address ?? '', found[0]?.family)),
      (error: NodeJS.ErrnoException) => callback(error, ''),
    )
  }
}

async function publicAddresses(url: URL, resolve: Resolve): Promise<LookupAddress[]> {
  const found = await resolve(bareName(url))
  if (isAllowed(url) || found.every(({ address }) => isPublic(address))) return found
  throw refused(privateAddress)
}

const isAllowed = ({ host, hostname }: URL) => allowedHosts().includes(host) || allowedHosts().includes(hostname)
const bareName = ({ hostname }: URL) => hostname.replace(/^\[|\]$/g, '')
const refused = (message: Sentence) => new FabuError({ code: 'egress.refused', status: 400, message })

const privateAddress: Sentence = {
  zh: '此网址指向内部网络，已拒绝；确需使用时由运维在 FABU_ALLOWED_HOSTS 中列出。',
  en: 'This address points into a private network and is refused; the operator can list it in FABU_ALLOWED_HOSTS.',
}

function isPublic(address: string): boolean {
  const parsed = ipaddr.process(address)
  return parsed.range() === 'unicast'
}
