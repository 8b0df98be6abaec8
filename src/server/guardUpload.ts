import type { IncomingMessage, ServerResponse } from 'node:http'

/** The longest form the admin sends: a text with everything in it. */
const longestForm = 20 * 1024 * 1024

/**
 * Payload reads a form before it asks who sent it. Long ones go to the one address that asks first; everywhere else
 * they are refused unread, so that nobody fills the disk from outside. Returns whether the request may go on.
 */
export function guardUpload({ request, response }: { request: IncomingMessage; response: ServerResponse }): boolean {
  const isForm = request.headers['content-type']?.startsWith('multipart/') ?? false
  const isUpload = request.method === 'POST' && /^\/api\/media\/?(?:\?|$)/.test(request.url ?? '')
  if (!isForm || isUpload) return true
  const length = Number(request.headers['content-length'] ?? Number.NaN)
  if (length <= longestForm) return true
  const status = Number.isNaN(length) ? 411 : 413
  const message = '文件请上传到 /api/media。 / Upload files to /api/media.'
  response
    .writeHead(status, { 'Content-Type': 'application/json; charset=utf-8', Connection: 'close' })
    .end(JSON.stringify({ errors: [{ message }] }))
  return false
}
