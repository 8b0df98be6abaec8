import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto'
import type { Payload } from 'payload'

/** What a secret is for: a box of one purpose does not open as another's. */
export type Purpose = 'token' | 'secondStep' | 'previewLink'

const algorithm = 'aes-256-gcm'

/** Encrypts a secret for the database, under a key of the office's own secret. A changed box does not open. */
export function sealSecret({ payload, purpose, secret }: { payload: Payload; purpose: Purpose; secret: string }): string {
  const iv = randomBytes(12)
  const cipher = createCipheriv(algorithm, keyOf(payload, purpose), iv)
  const sealed = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()])
  return ['v1', iv, cipher.getAuthTag(), sealed].map((part) => (typeof part === 'string' ? part : part.toString('base64url'))).join('.')
}

/** Opens what `sealSecret` made; null for what it did not make, or under another office's secret. */
export function openSecret({ payload, purpose, box }: { payload: Payload; purpose: Purpose; box: string }): string | null {
  const [version, iv, tag, sealed] = box.split('.')
  if (version !== 'v1' || !iv || !tag || sealed === undefined) return null
  try {
    const decipher = createDecipheriv(algorithm, keyOf(payload, purpose), Buffer.from(iv, 'base64url'))
    decipher.setAuthTag(Buffer.from(tag, 'base64url'))
    return Buffer.concat([decipher.update(Buffer.from(sealed, 'base64url')), decipher.final()]).toString('utf8')
  } catch {
    return null
  }
}

/** A hash that says nothing without the office's secret, for short codes that could be guessed from a plain one. */
export const keyedHash = ({ payload, purpose, text }: { payload: Payload; purpose: Purpose; text: string }): string =>
  createHmac('sha256', keyOf(payload, purpose)).update(text).digest('hex')

const keyOf = ({ secret }: Payload, purpose: Purpose): Buffer => Buffer.from(hkdfSync('sha256', secret, 'fabu', purpose, 32))
