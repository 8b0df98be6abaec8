import { siteHeaders } from '../siteHeaders.ts'

/**
 * What the site says of a file of this name, but: kept nowhere, listed nowhere, told to nobody it links to. A page may be
 * framed by the office's own, which shows it as wide as a telephone.
 */
export function previewHeaders(name: string): Record<string, string> {
  const headers = siteHeaders(name)
  return {
    ...headers,
    'Content-Security-Policy': (headers['Content-Security-Policy'] ?? '').replace("frame-ancestors 'none'", "frame-ancestors 'self'"),
    'X-Frame-Options': 'SAMEORIGIN',
    'Cache-Control': 'no-store',
    'Referrer-Policy': 'no-referrer',
    'X-Robots-Tag': 'noindex, nofollow',
  }
}
