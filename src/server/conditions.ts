import type { IncomingHttpHeaders } from 'node:http'

type Asked = { headers: IncomingHttpHeaders; etag: string; modified: Date }

/** Whether the browser has this very thing already (RFC 9110, 13.2.2): its tags count before its date. */
export function isKnown({ headers, etag, modified }: Asked): boolean {
  const tags = headers['if-none-match']
  if (tags !== undefined) return tags.trim() === '*' || tags.split(',').some((tag) => opaque(tag) === opaque(etag))
  const since = Date.parse(headers['if-modified-since'] ?? '')
  // Dates on the wire have whole seconds.
  return !Number.isNaN(since) && Math.floor(modified.getTime() / 1000) * 1000 <= since
}

/** Whether a range may be answered from it: not when the browser has a part of something else (If-Range). */
export function isSameAsPart({ headers, etag, modified }: Asked): boolean {
  const condition = headers['if-range']
  if (typeof condition !== 'string') return true
  // A weak tag never proves that parts fit together.
  if (condition.startsWith('"') || condition.startsWith('W/')) return !condition.startsWith('W/') && condition === etag
  return Math.floor(modified.getTime() / 1000) * 1000 === Date.parse(condition)
}

/** If-None-Match compares weakly. */
const opaque = (tag: string) => tag.trim().replace(/^W\//, '')
