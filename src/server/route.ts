import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { isBehindTls } from '../sessionSettings.ts'
import type { Handler } from './bootNext.ts'
import { noteClientAddress } from './clientAddress.ts'
import { dropForeignCookie } from './dropForeignCookie.ts'
import { guardUpload } from './guardUpload.ts'
import { adminPolicy, commonHeaders, transportHeaders } from './siteHeaders.ts'

/** Who answers what. Whatever is none of these is a page of the public site. */
export type Doors = {
  admin: Handler
  sandbox: Handler
  callbacks: Handler
  health: Handler
  readiness: Handler
  metrics: Handler
  preview: Handler
  site(request: IncomingMessage, response: ServerResponse, pathname: string): Promise<void>
}

/** Told of every request once it is answered: for the metrics. */
export type NoteRequest = (request: { door: string; status: number; seconds: number }) => void

/** Told of what a door broke on: for the log. */
export type NoteFault = (fault: { err: unknown; msg: string }) => void

type Notes = { noteRequest?: NoteRequest; noteFault?: NoteFault }

/** Makes the one HTTP server: each request goes through one door, and a door that breaks answers 500. */
export function makeServer(doors: Doors, { noteRequest = () => {}, noteFault = () => {} }: Notes = {}): Server {
  return createServer((request, response) => {
    noteWhenAnswered({ request, response, noteRequest })
    for (const [name, value] of headersOfAll()) response.setHeader(name, value)
    noteClientAddress(request)
    dropForeignCookie(request)
    answer({ doors, request, response }).catch((error: unknown) => {
      noteFault({ err: error, msg: `${request.method} ${pathToTell(request)} broke` })
      if (!response.headersSent) response.writeHead(500, { 'Content-Type': 'text/plain; charset=utf-8' })
      response.end('服务器出错，请稍后再试。\nSomething went wrong; please try again later.\n')
    })
  })
}

const headersOfAll = () => Object.entries({ ...commonHeaders, ...transportHeaders(isBehindTls()) })

function answer({ doors, request, response }: { doors: Doors; request: IncomingMessage; response: ServerResponse }): Promise<void> {
  const pathname = pathOf(request)
  if (isBelow(pathname, '/admin') || isBelow(pathname, '/api') || isBelow(pathname, '/_next')) {
    response.setHeader('Content-Security-Policy', adminPolicy)
    // What the office works on stays in no cache; what Next built may.
    if (!isBelow(pathname, '/_next')) response.setHeader('Cache-Control', 'no-store')
    return guardUpload({ request, response }) ? doors.admin(request, response) : Promise.resolve()
  }
  if (isBelow(pathname, '/sandbox')) return doors.sandbox(request, response)
  if (isBelow(pathname, '/preview')) return doors.preview(request, response)
  if (isBelow(pathname, '/callbacks')) return doors.callbacks(request, response)
  if (pathname === '/healthz') return doors.health(request, response)
  if (pathname === '/readyz') return doors.readiness(request, response)
  if (pathname === '/metrics') return doors.metrics(request, response)
  return doors.site(request, response, pathname)
}

function noteWhenAnswered({
  request,
  response,
  noteRequest,
}: {
  request: IncomingMessage
  response: ServerResponse
  noteRequest: NoteRequest
}) {
  const began = performance.now()
  // The path may be rewritten on the way.
  const door = doorOf(pathOf(request))
  response.once('close', () => noteRequest({ door, status: response.statusCode, seconds: (performance.now() - began) / 1000 }))
}

const namedDoors = ['admin', 'api', '_next', 'sandbox', 'preview', 'callbacks', 'healthz', 'readyz', 'metrics']
const doorOf = (pathname: string) => namedDoors.find((door) => isBelow(pathname, `/${door}`)) ?? 'site'

const isBelow = (pathname: string, door: string) => pathname === door || pathname.startsWith(`${door}/`)

/** Only the path of what was asked: never parsed as an address, so `//host/` stays a path. */
const pathOf = ({ url = '/' }: IncomingMessage) => url.split(/[?#]/, 1)[0] || '/'

/** The same for the log: what stands behind a link's folder is the secret itself. */
const pathToTell = (request: IncomingMessage) => pathOf(request).replace(/^(\/preview\/l\/).*$/s, '$1…')
