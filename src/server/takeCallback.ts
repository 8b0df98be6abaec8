import type { IncomingMessage, ServerResponse } from 'node:http'
import { isForwarded } from './clientAddress.ts'
import { createGate } from './gate.ts'
import { readBody } from './readBody.ts'

/** What an outlet sent us, as it came: authentication needs the exact bytes. */
export type Callback = {
  channel: string
  outlet: string
  method: string
  query: Record<string, string>
  headers: Record<string, string>
  body: string
  /** Whether it came from this machine itself, as the stand-ins' messages do. */
  isLoopback: boolean
}
export type CallbackAnswer = { status: number; body?: string; contentType?: string }
type Receive = (callback: Callback) => Promise<CallbackAnswer>

/** A status message is small; what is longer is none. */
const limit = 1024 * 1024
const patience = 10_000

/** A flood of messages may take this much of the database and the memory, and no more. */
const gate = createGate({ atOnce: 4, waiting: 500 })

const loopback = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1'])

/** `/callbacks/:channel/:outlet`: hands what an outlet sends by itself to the delivery, and its answer back. */
export const takeCallback =
  (receive: Receive) =>
  async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost')
    const [, channel, outlet] = /^\/callbacks\/(\w+)\/([\w-]+)\/?$/.exec(pathname) ?? []
    if (!channel || !outlet) return void response.writeHead(404).end()
    if (request.method !== 'GET' && request.method !== 'POST') return void response.writeHead(405, { Allow: 'GET, POST' }).end()
    const answer = await gate.pass(() => answerOf({ request, receive, channel, outlet, method: request.method ?? '', searchParams }))
    // Platforms and portals try again; what an outlet says can also be asked of it.
    if (!answer) return void response.writeHead(503, { 'Retry-After': '30' }).end()
    response.writeHead(answer.status, { 'Content-Type': answer.contentType ?? 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' })
    response.end(answer.body ?? '')
  }

type Asked = { request: IncomingMessage; receive: Receive; channel: string; outlet: string; method: string; searchParams: URLSearchParams }

async function answerOf({ request, receive, channel, outlet, method, searchParams }: Asked): Promise<CallbackAnswer> {
  // A message of at most a megabyte is here soon, or somebody is holding the line.
  const tooSlow = setTimeout(() => request.destroy(), patience)
  const body = await readBody({ request, limit }).finally(() => clearTimeout(tooSlow))
  if (!body) return { status: 413 }
  return receive({
    channel,
    outlet,
    method,
    query: Object.fromEntries(searchParams),
    headers: headersOf(request),
    body: body.toString('utf8'),
    isLoopback: loopback.has(request.socket.remoteAddress ?? '') && !isForwarded(request),
  })
}

const headersOf = ({ headers }: IncomingMessage) =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : (value ?? '')]))
