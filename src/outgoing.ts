import http from 'node:http'
import https from 'node:https'
import { addressProblem, assertPublicAddress, publicLookup, type Resolve } from './egress.ts'

/** One request to somebody else's server. Redirects are never followed: they could lead past the filter. */
export type Outgoing = {
  url: URL
  method: string
  headers?: Record<string, string>
  /** A string is sent as it is, a form as multipart. */
  body?: string | FormData
  signal: AbortSignal
  /** So many characters of an answer are read; 0: nothing of it. */
  longest: number
  /** False for stand-ins on loopback alone. */
  isFiltered: boolean
  resolve?: Resolve
}
export type OutgoingAnswer = { status: number; headers: Headers; text: string }

const connectWithinMs = 10_000

/**
 * Asks an address over a connection of its own, made to an address the filter of outgoing addresses passed: the name is resolved once for both. Rejects with
 * `egress.refused` before anything has left, with the code `CONNECT_TIMEOUT` where no connection came about, else with what Node says.
 */
export async function askOutside({
  url,
  method,
  headers = {},
  body,
  signal,
  longest,
  isFiltered,
  resolve,
}: Outgoing): Promise<OutgoingAnswer> {
  // Where an address bears no name, no connection looks one up.
  if (isFiltered && addressProblem(url.href)) await assertPublicAddress(url.href)
  const packed = new Request(url, { method, headers, ...(body === undefined ? {} : { body }) })
  const bytes = Buffer.from(await packed.arrayBuffer())
  return new Promise((answer, reject) => {
    const request = (url.protocol === 'https:' ? https : http).request(url, {
      method,
      headers: {
        accept: '*/*',
        'accept-encoding': 'identity',
        ...Object.fromEntries(packed.headers),
        ...(body === undefined ? {} : { 'content-length': bytes.length }),
      },
      // Made for this request: a connection that lay waiting may have been closed by the other side.
      agent: false,
      signal,
      ...(isFiltered ? { lookup: publicLookup(url, resolve) } : {}),
    })
    const fail = (error: unknown) => reject(signal.aborted ? signal.reason : error)
    giveUpConnecting(request, url)
    request.on('error', fail)
    request.on('response', (response) => {
      readAnswer(response, longest).then(answer, fail)
    })
    request.end(bytes)
  })
}

function giveUpConnecting(request: http.ClientRequest, { protocol }: URL) {
  const timer = setTimeout(
    () => request.destroy(Object.assign(new Error('No connection came about.'), { code: 'CONNECT_TIMEOUT' })),
    connectWithinMs,
  )
  const stop = () => clearTimeout(timer)
  request.on('socket', (socket) => socket.once(protocol === 'https:' ? 'secureConnect' : 'connect', stop))
  request.on('close', stop)
}

async function readAnswer(response: http.IncomingMessage, longest: number): Promise<OutgoingAnswer> {
  const pairs = Object.entries(response.headers).flatMap(([name, value]) =>
    [value ?? []].flat().map((one): [string, string] => [name, one]),
  )
  const answered = { status: response.statusCode ?? 0, headers: new Headers(pairs) }
  if (longest === 0) {
    response.destroy()
    return { ...answered, text: '' }
  }
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of response) {
    length += chunk.length
    if (length > longest) throw new Error('The answer is too long.')
    chunks.push(chunk)
  }
  return { ...answered, text: new TextDecoder().decode(Buffer.concat(chunks)) }
}
