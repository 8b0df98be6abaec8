import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'

/** The canonical JSON (RFC 8785) of a value: the same facts give the same bytes, whatever wrote them. */
export function canonicalJson(value: unknown): string {
  const text = canonicalize(value)
  if (text === undefined) throw new TypeError('Only JSON has a canonical form.')
  return text
}

/** SHA-256 in lower-case hexadecimal. */
export const sha256 = (bytes: string | Uint8Array) => createHash('sha256').update(bytes).digest('hex')
