import type { IncomingMessage, ServerResponse } from 'node:http'

/** The longest thing the admin sends: a text with everything in it. */
const longest = 20 * 1024 * 1024
/** What people send to log in and about their own account. */
const longestOfStrangers = 100_000

/**
 * Payload and Next read what is sent before they ask who sent it. Uploads go to the one address that asks first;
 * everywhere else what is long, or does not say how long it is, is refused unread, so that nobody fills disk or memory
 * from outside. Returns whether the request may go on.
 */
export function guardUpload({ request, response }: { request: IncomingMessage; response: ServerResponse }): boolean {
  const { headers, method = 'GET', url = '' } = request
  const isSending = headers['transfer-encoding'] !== undefined || headers['content-length'] !== undefined
  const isUpload = method === 'POST' && /^\/api\/media\/?(?:\?|$)/.test(url)
  if (!isSending || isUpload) return true
  const limit = /^\/api\/users\/(login|unlock|logout|refresh-token|second-step|sessions)\b/.test(url) ? longestOfStrangers : longest
  const length = Number(headers['content-length'] ?? Number.NaN)
  if (length <= limit) return true
  const status = Number.isNaN(length) ? 411 : 413
  const message = '请求过大；文件请上传到 /api/media。 / The request is too large; upload files to /api/media.'
  response
    .writeHead(status, { 'Content-Type': 'application/json; charset=utf-8', Connection: 'close' })
    .end(JSON.stringify({ errors: [{ message }] }))
  return false
}
