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

/** Sent with every answer, of the site and of the admin. */
export const commonHeaders: Record<string, string> = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'X-Frame-Options': 'DENY',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
}

/** Browsers then come over TLS alone, for a year; said only where they came that way, since nobody could take it back. */
export const transportHeaders = (isBehindTls: boolean): Record<string, string> =>
  isBehindTls ? { 'Strict-Transport-Security': 'max-age=31536000' } : {}

/**
 * The admin runs and asks nothing from another host. Next starts its pages with inline scripts and Payload sets inline
 * styles, so both stay allowed; `eval` does not. Pictures and workers of the page's own making come as `data:` and `blob:`.
 */
export const adminPolicy = [
  "default-src 'self'",
  "script-src 'self' 'unsafe-inline'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "media-src 'self' blob:",
  "worker-src 'self' blob:",
  "object-src 'none'",
  "base-uri 'self'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ')

/** The site runs its own script file and nothing inline, and loads no style but its own files. */
const sitePolicy = "default-src 'self'; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'"

/** Type, policy and lifetime of one file. A page is asked about each time, so that a withdrawal is seen at once. */
export const siteHeaders = (name: string): Record<string, string> => ({
  'Content-Type': feeds[basename(name)] ?? types[extname(name).toLowerCase()] ?? 'application/octet-stream',
  'Content-Security-Policy': sitePolicy,
  'Cache-Control': hashed.test(name) ? 'public, max-age=31536000, immutable' : 'public, no-cache',
})
