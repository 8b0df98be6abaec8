import type { Endpoint, HttpAnswer, HttpRequest } from '../channels/channel.ts'
import { ChannelError } from '../channels/channelError.ts'
import { assertPublicAddress, type Resolve } from '../egress.ts'
import { FabuError } from '../errors.ts'
import { askOutside } from '../outgoing.ts'
import { type Exchange, keepAnswer, keepRequest } from './exchanges.ts'

type Options = {
  endpoint: Endpoint
  /** The stand-ins stand on loopback; every other address must be public. */
  isSandbox: boolean
  /** False: what is sent and answered is not kept; for looks, which repeat every day. */
  isKept?: boolean
  now: () => Date
  /** Called before a request whose lost answer would leave the outcome unknown. Must make that durable. */
  beforeCommit: () => Promise<void>
  record: (exchange: Exchange) => void
  /** How names are resolved; a test gives its own. */
  resolve?: Resolve
}

const defaultTimeoutMs = 20_000
const longestAnswer = 5_000_000

/** The only way out for an adapter: filtered, timed, kept, and with its failures classed. */
export function createHttp({ endpoint, isSandbox, isKept = true, now, beforeCommit, record, resolve }: Options) {
  return async function http(request: HttpRequest): Promise<HttpAnswer> {
    const url = addressOf({ endpoint, request })
    // Before anything is written down as sent; the connection asks once more, of the address it takes.
    if (!isSandbox) await filtered(url, resolve)
    const exchange: Exchange = {
      method: request.method,
      path: request.path,
      sent: isKept ? await keepRequest(request) : '',
      status: null,
      received: '',
      at: now().toISOString(),
      ...(request.isSecret ? { isSecret: true } : {}),
    }
    record(exchange)
    if (request.isCommit) await beforeCommit()
    const answer = await exchangeOver({ url, request, isFiltered: !isSandbox, resolve })
    exchange.status = answer.status
    if (isKept) exchange.received = await keepAnswer(answer, request)
    return answer
  }
}

function addressOf({ endpoint, request }: { endpoint: Endpoint; request: HttpRequest }): URL {
  const url = new URL(`${endpoint.baseUrl}${request.path}`)
  for (const [name, value] of Object.entries({ ...request.query, ...request.secretQuery })) url.searchParams.set(name, value)
  return url
}

async function filtered(url: URL, resolve: Resolve | undefined) {
  try {
    await assertPublicAddress(url.href, resolve)
  } catch (error) {
    throw error instanceof FabuError ? refusedBy(error) : notReached(error)
  }
}

const refusedBy = ({ code, sentence }: FabuError) => new ChannelError({ kind: 'config', code, message: sentence })

type Over = { url: URL; request: HttpRequest; isFiltered: boolean; resolve: Resolve | undefined }

async function exchangeOver({ url, request, isFiltered, resolve }: Over): Promise<HttpAnswer> {
  try {
    return await askOutside({
      url,
      method: request.method,
      headers: { ...request.headers, ...request.secretHeaders },
      ...(request.body === undefined ? {} : { body: request.body }),
      signal: AbortSignal.timeout(request.timeoutMs ?? defaultTimeoutMs),
      longest: longestAnswer,
      isFiltered,
      ...(resolve ? { resolve } : {}),
    })
  } catch (error) {
    // Refused before there was a connection: nothing has left.
    if (error instanceof FabuError) throw refusedBy(error)
    if (hasNotLeft(error)) throw notReached(error)
    throw request.isCommit ? lostAnswer(error) : brokenOff(error)
  }
}

const notConnected = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH', 'CONNECT_TIMEOUT'])

/** Whether no connection was ever made, so that nothing can have arrived. */
function hasNotLeft(error: unknown): boolean {
  const { code, syscall, cause, errors } = (error ?? {}) as { code?: string; syscall?: string; cause?: unknown; errors?: unknown[] }
  if (errors?.length) return errors.every(hasNotLeft)
  if (syscall === 'connect' || (code && notConnected.has(code))) return true
  return cause !== undefined && hasNotLeft(cause)
}

const notReached = (cause: unknown) =>
  new ChannelError({
    kind: 'outage',
    code: 'outlet.unreachable',
    message: { zh: '连接不上该窗口的接口。', en: 'The outlet cannot be reached.' },
    cause,
  })
const lostAnswer = (cause: unknown) =>
  new ChannelError({
    kind: 'unknown',
    code: 'outlet.noAnswer',
    message: { zh: '已发出，但没有收到答复。', en: 'It was sent, and no answer came.' },
    cause,
  })
const brokenOff = (cause: unknown) =>
  new ChannelError({
    kind: 'retry',
    code: 'outlet.brokenOff',
    message: { zh: '连接中断，将重试。', en: 'The connection broke off; it is tried again.' },
    cause,
  })
