import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { Handler } from './bootNext.ts'
import { guardUpload } from './guardUpload.ts'
import { adminPolicy, commonHeaders } from './siteHeaders.ts'

/** Who answers what. Whatever is none of these is a page of the public site. */
export type Doors = {
  admin: Handler
  sandbox: Handler
  callbacks: Handler
  health: Handler
  site(request: IncomingMessage, response: ServerResponse, pathname: string): Promise<void>
}

/** Makes the one HTTP server: each request goes through one door, and a door that breaks answers 500. */
export function makeServer(doors: Doors): Server {
  return createServer((request, response) => {
    for (const [name, value] of Object.entries(commonHeaders)) response.setHeader(name, value)
    answer({ doors, request, response }).catch((error: unknown) => {
      console.error(`${request.method} ${pathOf(request)}:`, error)
      if (!response.headersSent) response.writeHead(500, { 'Content-Type': 'text/plain; charset=utf-8' })
      response.end('服务器出错，请稍后再试。\nSomething went wrong; please try again later.\n')
    })
  })
}

function answer({ doors, request, response }: { doors: Doors; request: IncomingMessage; response: ServerResponse }): Promise<void> {
  const pathname = pathOf(request)
  if (isBelow(pathname, '/admin') || isBelow(pathname, '/api') || isBelow(pathname, '/_next')) {
    response.setHeader('Content-Security-Policy', adminPolicy)
    return guardUpload({ request, response }) ? doors.admin(request, response) : Promise.resolve()
  }
  if (isBelow(pathname, '/sandbox')) return doors.sandbox(request, response)
  if (isBelow(pathname, '/callbacks')) return doors.callbacks(request, response)
  if (pathname === '/healthz') return doors.health(request, response)
  return doors.site(request, response, pathname)
}

const isBelow = (pathname: string, door: string) => pathname === door || pathname.startsWith(`${door}/`)

/** Only the path of what was asked: never parsed as an address, so `//host/` stays a path. */
const pathOf = ({ url = '/' }: IncomingMessage) => url.split(/[?#]/, 1)[0] || '/'
