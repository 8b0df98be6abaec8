import type { IncomingMessage } from 'node:http'
import ipaddr from 'ipaddr.js'
import { addressHeader } from '../requestAddress.ts'

/**
 * Writes into the request where it comes from, over whatever its sender claimed. Behind a proxy (one on this
 * machine, or one that FABU_PROXIES lists) that is the last address of `X-Forwarded-For` which is no proxy's.
 */
export function noteClientAddress(request: IncomingMessage, env: Record<string, string | undefined> = process.env): void {
  const proxies = (env.FABU_PROXIES ?? '')
    .split(',')
    .map((address) => plain(address.trim()))
    .filter(Boolean)
  const isProxy = (address: string) => isLoopback(address) || proxies.includes(address)
  const peer = plain(request.socket.remoteAddress ?? '')
  const told = [request.headers['x-forwarded-for'] ?? []]
    .flat()
    .join(',')
    .split(',')
    .map((address) => plain(address.trim()))
    .filter(Boolean)
  request.headers[addressHeader] = isProxy(peer) ? (told.findLast((address) => !isProxy(address)) ?? peer) : peer
}

/** Whether some proxy passed a request on, by what proxies write: such a request does not come from this machine itself. */
export const isForwarded = ({ headers }: Pick<IncomingMessage, 'headers'>): boolean =>
  ['x-forwarded-for', 'x-real-ip', 'forwarded', 'via'].some((name) => headers[name] !== undefined)

type Read = { plain: string; isLoopback: boolean }

/** Addresses as they were read before: a proxy's stands in every request, and reading one costs more than serving a page. */
const known = new Map<string, Read>()
const mostKnown = 2000

function read(address: string): Read {
  const before = known.get(address)
  if (before) return before
  const parsed = ipaddr.isValid(address) ? ipaddr.process(address) : null
  const now = { plain: parsed?.toString() ?? '', isLoopback: parsed?.range() === 'loopback' }
  if (known.size >= mostKnown) known.clear()
  known.set(address, now)
  return now
}

/** An address in one notation; empty for what is none. */
const plain = (address: string): string => read(address).plain

const isLoopback = (address: string): boolean => read(address).isLoopback
