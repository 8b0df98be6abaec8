import type { IncomingMessage, ServerResponse } from 'node:http'
import { pipeline } from 'node:stream/promises'
import { isKnown, isSameAsPart } from './conditions.ts'
import type { OpenFile } from './openFile.ts'

type Sending = {
  request: IncomingMessage
  response: ServerResponse
  file: OpenFile
  /** Its tag and type are told by whoever knows what it is. */
  etag: string
  headers: Record<string, string>
  status?: number
}

/** Answers with a file that was opened, whole, in part, or by saying that the reader has it; closes it. */
export async function sendFile({ request, response, file, etag, headers: given, status = 200 }: Sending): Promise<void> {
  try {
    const { size, modified } = file
    const headers = { ...given, ETag: etag, 'Last-Modified': modified.toUTCString(), 'Accept-Ranges': 'bytes' }
    const asked = { headers: request.headers, etag, modified }
    if (status === 200 && isKnown(asked)) return void response.writeHead(304, headers).end()
    const range = status === 200 && isSameAsPart(asked) ? rangeOf({ header: request.headers.range, size }) : undefined
    if (range === 'unsatisfiable') return void response.writeHead(416, { 'Content-Range': `bytes */${size}` }).end()
    const { start, end } = range ?? { start: 0, end: size - 1 }
    const partial = range ? { 'Content-Range': `bytes ${start}-${end}/${size}` } : {}
    response.writeHead(range ? 206 : status, { ...headers, ...partial, 'Content-Length': end - start + 1 })
    if (request.method === 'HEAD' || size === 0) return void response.end()
    if (file.bytes) return void response.end(range ? file.bytes.subarray(start, end + 1) : file.bytes)
    if (file.handle) await pipeline(file.handle.createReadStream({ start, end, autoClose: false }), response)
  } catch (error) {
    // A reader who leaves in the middle is no fault of ours.
    if (!response.destroyed) response.destroy(error as Error)
  } finally {
    await file.handle?.close()
  }
}

/** One range, as players of video ask for; anything else is answered with the whole. */
function rangeOf({ header, size }: { header: string | undefined; size: number }) {
  const match = header?.match(/^bytes=(\d*)-(\d*)$/)
  if (!match || (match[1] === '' && match[2] === '')) return undefined
  const start = match[1] === '' ? Math.max(0, size - Number(match[2])) : Number(match[1])
  const end = match[1] === '' || match[2] === '' ? size - 1 : Math.min(Number(match[2]), size - 1)
  return start >= size || start > end ? ('unsatisfiable' as const) : { start, end }
}
