import { basename, extname } from 'node:path'
import { archiveTypes, openDocumentTypes, videoTypes } from '../media/kinds.ts'

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.ics': 'text/calendar; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.vtt': 'text/vtt; charset=utf-8',
  '.jpg': 'image/jpeg',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.svg': 'image/svg+xml',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.pdf': 'application/pdf',
  ...Object.fromEntries([...videoTypes, ...archiveTypes, ...openDocumentTypes].map(({ extension, mime }) => [`.${extension}`, mime])),
}

/** Feeds are told by their names: their extensions are those of other things too. */
const feeds: Record<string, string> = {
  'feed.xml': 'application/rss+xml; charset=utf-8',
  'atom.xml': 'application/atom+xml; charset=utf-8',
  'feed.json': 'application/feed+json; charset=utf-8',
}

/** A file whose name holds its hash never changes: uploads, and what the site itself brings. A date is no hash. */
const hashed = /(?:^|\/)[0-9a-f]{64}(?:-\w+)?\.\w+$|^assets\/(?:.*\/)?[^/]*[.-][0-9a-f]{8,64}\.\w+$/

/** What a file of the site is, as HTTP says it. */
export const contentTypeOf = (name: string): string =>
  feeds[basename(name)] ?? types[extname(name).toLowerCase()] ?? 'application/octet-stream'

/** How long a browser may keep a file of the site. A page is asked about each time, so that a withdrawal is seen at once. */
export const cacheControlOf = (name: string): string =>
  hashed.test(name.replace(/^\//, '')) ? 'public, max-age=31536000, immutable' : 'public, no-cache'
