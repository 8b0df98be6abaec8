import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { answerCall } from './answerCall.ts'
import { forget } from './forget.ts'
import { notify } from './notify.ts'
import { notePublicBase } from './publicBase.ts'
import { settleDue } from './settleDue.ts'
import type { Delays, StandInTools } from './standIn.ts'
import { openStore } from './store.ts'

type Options = {
  /** The SQLite file of the stand-ins, beside the database. */
  file: string
  /** 0 for any free port. Only loopback is listened on. */
  port?: number
  /** Where Fabu is reached, for callbacks and for links to the sandbox's pages; null while nobody listens. */
  callbackBase?: () => string | null
  /** Where the pages will be read, when that is elsewhere. */
  pageBase?: () => string | null
  now?: () => Date
  delays?: Partial<Delays>
  /** How often due things are ended and callbacks posted; 0 leaves it to `tick`. */
  tickMilliseconds?: number
}

export type Sandbox = Awaited<ReturnType<typeof startSandbox>>

/**
 * Starts the stand-ins of WeChat, Weibo and the portal on 127.0.0.1. They speak the real protocols and keep what
 * they were sent. An outlet's endpoint is `${url}/wechat/<outlet>`, `/weibo/<outlet>` or `/portal/<outlet>`.
 */
export async function startSandbox(options: Options) {
  const { file, port = 0, callbackBase = () => null, pageBase = callbackBase, now = () => new Date(), tickMilliseconds = 1000 } = options
  const store = await openStore(file)
  let address = ''
  const delays = { publishSeconds: 5, portalSeconds: 10, tokenSeconds: 7200, ...options.delays }
  const tools: StandInTools = { store, now, url: () => address, callbackBase, delays }

  /** Ends what is due and posts the callbacks. */
  const tick = async () => {
    await noteBase()
    await settleDue(tools)
    await notify(tools)
  }

  let noted = ''
  const noteBase = async () => {
    const base = pageBase()
    if (!base || base === noted) return
    await notePublicBase(store, base, now())
    noted = base
  }

  const server = createServer((request, response) => {
    serve(tools, request, response).catch(() => fail(response))
  })
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, '127.0.0.1', resolve))
  const bound = (server.address() as AddressInfo).port
  address = `http://127.0.0.1:${bound}`
  await noteBase()
  let running: Promise<void> | null = null
  const beat = () => {
    running ??= tick()
      .catch(() => undefined)
      .finally(() => {
        running = null
      })
  }
  const timer = tickMilliseconds > 0 ? setInterval(beat, tickMilliseconds) : null
  timer?.unref()

  return {
    url: address,
    port: bound,
    store,
    tick,
    /** Forgets whatever holds one of these words, as a platform does with what it was told to delete. */
    forget: (traces: string[]) => forget({ store, traces }),
    async close() {
      if (timer) clearInterval(timer)
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
      await running
      store.close()
    },
  }
}

/** The largest body a stand-in reads: a cover of 10 MB and its form around it. */
const bodyLimit = 12 * 1024 * 1024

async function serve(tools: StandInTools, request: IncomingMessage, response: ServerResponse) {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://127.0.0.1')
  const [, standIn = '', outlet = '', rest = ''] = /^\/(\w+)\/([\w-]+)(\/.*)$/.exec(pathname) ?? []
  const body = await readBody(request)
  if (!body) return void response.writeHead(413).end()
  const file = request.method === 'GET' ? await findFile(tools, outlet, rest) : null
  if (file) return void response.writeHead(200, { 'content-type': file.mime, 'x-content-type-options': 'nosniff' }).end(file.bytes)
  const call = { outlet, method: request.method ?? 'GET', path: rest, query: searchParams, headers: headersOf(request), body }
  const outcome = await answerCall(tools, standIn, call)
  if (!outcome) return void response.writeHead(404).end()
  if (outcome.waitMilliseconds > 0) await new Promise((resolve) => setTimeout(resolve, outcome.waitMilliseconds))
  if ('isDropped' in outcome) return void request.socket.destroy()
  const { status, json, headers } = outcome.answer
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', ...headers }).end(JSON.stringify(json))
}

async function readBody(request: IncomingMessage): Promise<Buffer | null> {
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of request) {
    length += (chunk as Buffer).length
    if (length > bodyLimit) return null
    chunks.push(chunk as Buffer)
  }
  return Buffer.concat(chunks)
}

/** A picture an outlet was sent: `/files/<id>`. */
async function findFile({ store }: StandInTools, outlet: string, path: string) {
  const id = /^\/files\/([\w-]+)$/.exec(path)?.[1]
  if (!id) return null
  const [row] = await store.rows('SELECT mime, bytes FROM files WHERE outlet = ? AND id = ?', [outlet, id])
  return row ? { mime: String(row.mime), bytes: Buffer.from(row.bytes as ArrayBuffer) } : null
}

const headersOf = ({ headers }: IncomingMessage) =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : (value ?? '')]))

function fail(response: ServerResponse) {
  if (!response.headersSent) response.writeHead(500)
  response.end()
}
