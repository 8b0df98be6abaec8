import { createHash, createPrivateKey, createPublicKey, hkdfSync, type KeyObject, sign, verify } from 'node:crypto'

/** What an ed25519 private key begins with in PKCS #8 (RFC 8410); its 32 bytes follow. */
const pkcs8 = Buffer.from('302e020100300506032b657004220420', 'hex')

/**
 * The key an office signs its checkpoints with, derived from its secret: every process of the office has the same, and
 * whoever has the database alone has none.
 */
export function signingKey(secret: string): KeyObject {
  const seed = Buffer.from(hkdfSync('sha256', secret, '', 'fabu checkpoint signing key', 32))
  return createPrivateKey({ key: Buffer.concat([pkcs8, seed]), format: 'der', type: 'pkcs8' })
}

/** The public key as it stands in a checkpoint: base64 of its SPKI form. */
export const publicKeyOf = (key: KeyObject): string => createPublicKey(key).export({ format: 'der', type: 'spki' }).toString('base64')

/** Short enough to be read out on the telephone and written on paper. */
export const fingerprintOf = (publicKey: string): string => createHash('sha256').update(publicKey).digest('hex').slice(0, 16)

export const signBytes = (bytes: string, key: KeyObject): string => sign(null, Buffer.from(bytes), key).toString('base64')

/** False for a wrong signature, and for a key or a signature that is none. */
export function isSignedBy({ bytes, publicKey, signature }: { bytes: string; publicKey: string; signature: string }): boolean {
  try {
    const key = createPublicKey({ key: Buffer.from(publicKey, 'base64'), format: 'der', type: 'spki' })
    return verify(null, Buffer.from(bytes), key, Buffer.from(signature, 'base64'))
  } catch {
    return false
  }
}
