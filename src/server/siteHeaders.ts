import { cacheControlOf, contentTypeOf } from '../site/fileHeaders.ts'

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

/** Type, policy and lifetime of one file. */
export const siteHeaders = (name: string): Record<string, string> => ({
  'Content-Type': contentTypeOf(name),
  'Content-Security-Policy': sitePolicy,
  'Cache-Control': cacheControlOf(name),
})
