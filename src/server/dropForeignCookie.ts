import type { IncomingMessage } from 'node:http'

/**
 * Takes the cookies out of what a page of another site sends: it must not act with the log-in of whoever opens it.
 * A link from elsewhere still opens a page logged in.
 */
export function dropForeignCookie(request: IncomingMessage): void {
  if (isForeign(request)) delete request.headers.cookie
}

function isForeign({ headers, method = 'GET' }: IncomingMessage): boolean {
  const { origin, host } = headers
  if (origin) return hostOf(origin) !== host && origin !== process.env.FABU_URL?.replace(/\/+$/, '')
  const isReading = method === 'GET' || method === 'HEAD'
  return !isReading && headers['sec-fetch-site'] !== undefined && !['same-origin', 'none'].includes(String(headers['sec-fetch-site']))
}

function hostOf(origin: string): string | null {
  try {
    return new URL(origin).host
  } catch {
    return null
  }
}
