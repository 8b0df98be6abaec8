import type { IncomingMessage, ServerResponse } from 'node:http'
import { join } from 'node:path'
import { isPackable } from '../siblings.ts'
import { variantsOf } from './encodings.ts'
import { type OpenFile, openFile } from './openFile.ts'
import { redirectOf } from './redirects.ts'
import { sendFile } from './sendFile.ts'
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

function send({ request, response, found, status }: Sending): Promise<void> {
  const { file, name, encoding } = found
  const etag = `W/"${file.size}-${file.modified.getTime()}${encoding && `-${encoding}`}"`
  const headers = {
    ...siteHeaders(name),
    ...(encoding ? { 'Content-Encoding': encoding } : {}),
    ...(isPackable(name) ? { Vary: 'Accept-Encoding' } : {}),
  }
  return sendFile({ request, response, file, etag, headers, status })
}
