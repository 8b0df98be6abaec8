import type { IncomingMessage, ServerResponse } from 'node:http'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { isPackable } from '../siblings.ts'
import { isKnown, isSameAsPart } from './conditions.ts'
import { variantsOf } from './encodings.ts'
import { type OpenFile, openFile } from './openFile.ts'
import { redirectOf } from './redirects.ts'
import { notFoundFiles, siteCandidates } from './siteFile.ts'
import { siteHeaders } from './siteHeaders.ts'

type Found = { file: OpenFile; name: string; encoding: string }
type Asked = { request: IncomingMessage; response: ServerResponse; pathname: string; folder: string }

/**
 * Serves the public site from its folder, packed where the browser takes it so. A file is opened before anything is said
 * about it: the site is exchanged while it is read, and a reader gets the old page or the new one, never half of each.
 */
export async function serveSite({ request, response, pathname, folder }: Asked): Promise<void> {
  if (request.method !== 'GET' && request.method !== 'HEAD') return void response.writeHead(405, { Allow: 'GET, HEAD' }).end()
  const target = await redirectOf({ folder, pathname })
  if (target) return void response.writeHead(301, { Location: target, 'Cache-Control': 'public, no-cache' }).end()
  const candidates = siteCandidates(pathname)
  // A range is one of the file itself.
  const header = request.headers.range ? undefined : request.headers['accept-encoding']
  const found = candidates && (await firstOf({ folder, names: candidates.files, header }))
  if (found) return send({ request, response, found, status: target === null ? 410 : 200 })
  const isFolder = candidates?.directoryIndex && (await firstOf({ folder, names: [candidates.directoryIndex], header: undefined }))
  if (isFolder) {
    await isFolder.file.handle?.close()
    return void response.writeHead(301, { Location: `/${pathname.split('/').filter(Boolean).join('/')}/` }).end()
  }
  const page = await firstOf({ folder, names: notFoundFiles(pathname), header })
  if (page) return send({ request, response, found: page, status: target === null ? 410 : 404 })
  response
    .writeHead(404, { ...siteHeaders('404.txt') })
    .end('此页不存在。管理后台在 /admin\nThere is no such page. The admin is at /admin\n')
}

async function firstOf({
  folder,
  names,
  header,
}: {
  folder: string
  names: string[]
  header: string | undefined
}): Promise<Found | undefined> {
  for (const name of names)
    for (const { extension, encoding } of variantsOf({ name, header })) {
      const file = await openFile(join(folder, name + extension))
      if (file) return { file, name, encoding }
    }
  return undefined
}

type Sending = { request: IncomingMessage; response: ServerResponse; found: Found; status: number }

async function send({ request, response, found, status }: Sending) {
  const { file, name, encoding } = found
  try {
    const { size, modified } = file
    const etag = `W/"${size}-${modified.getTime()}${encoding && `-${encoding}`}"`
    const headers = {
      ...siteHeaders(name),
      ETag: etag,
      'Last-Modified': modified.toUTCString(),
      'Accept-Ranges': 'bytes',
      ...(encoding ? { 'Content-Encoding': encoding } : {}),
      ...(isPackable(name) ? { Vary: 'Accept-Encoding' } : {}),
    }
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
export function rangeOf({ header, size }: { header: string | undefined; size: number }) {
  const match = header?.match(/^bytes=(\d*)-(\d*)$/)
  if (!match || (match[1] === '' && match[2] === '')) return undefined
  const start = match[1] === '' ? Math.max(0, size - Number(match[2])) : Number(match[1])
  const end = match[1] === '' || match[2] === '' ? size - 1 : Math.min(Number(match[2]), size - 1)
  return start >= size || start > end ? ('unsatisfiable' as const) : { start, end }
}
