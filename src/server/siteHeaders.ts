import { extname } from 'node:path'
import { archiveTypes, openDocumentTypes, videoTypes } from '../media/kinds.ts'

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.vtt': 'text/vtt; charset=utf-8',
  '.jpg': 'image/jpeg',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.svg': 'image/svg+xml',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.pdf': 'application/pdf',
  ...Object.fromEntries([...videoTypes, ...archiveTypes, ...openDocumentTypes].map(({ extension, mime }) => [`.${extension}`, mime])),
}

/** A file whose name holds its hash never changes: uploads, and what the site itself brings. A date is no hash. */
const hashed = /(?:^|\/)[0-9a-f]{64}(?:-\w+)?\.\w+$|^assets\/(?:.*\/)?[^/]*[.-][0-9a-f]{8,64}\.\w+$/

/** Sent with every answer, of the site and of the admin. */
export const commonHeaders: Record<string, string> = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'X-Frame-Options': 'DENY',
}

/** Next writes its own pages; framing is forbidden for them too. */
export const adminPolicy = "frame-ancestors 'none'"

/** The site runs no script and loads no style but its own files. */
const sitePolicy = "default-src 'self'; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'"

/** Type, policy and lifetime of one file. A page is asked about each time, so that a withdrawal is seen at once. */
export const siteHeaders = (name: string): Record<string, string> => ({
  'Content-Type': types[extname(name).toLowerCase()] ?? 'application/octet-stream',
  'Content-Security-Policy': sitePolicy,
  'Cache-Control': hashed.test(name) ? 'public, max-age=31536000, immutable' : 'public, no-cache',
})
