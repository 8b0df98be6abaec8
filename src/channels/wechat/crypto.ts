import { createCipheriv, createDecipheriv, createHash, timingSafeEqual } from 'node:crypto'

/** Blocks of PKCS#7 as the platform pads them: 32 bytes, not the 16 of AES. */
const blockBytes = 32

/** `sha1` over the sorted parts, as every signature of the platform is made. Source: 消息加解密说明. */
export const wechatSignature = (parts: string[]) =>
  createHash('sha1')
    .update([...parts].sort().join(''))
    .digest('hex')

/** Compares two signatures in constant time. */
export function isSameSignature(left: string, right: string): boolean {
  const [a, b] = [Buffer.from(left), Buffer.from(right)]
  return a.length === b.length && timingSafeEqual(a, b)
}

type Sealed = { encodingAesKey: string; appId: string }

/** Encrypts a message: 16 random bytes, length, message, AppID, AES-256-CBC. `random` is 16 bytes. */
export function encryptMessage({ message, encodingAesKey, appId, random }: Sealed & { message: string; random: Uint8Array }): string {
  const text = Buffer.from(message)
  const length = Buffer.alloc(4)
  length.writeUInt32BE(text.length)
  const plain = pad(Buffer.concat([random, length, text, Buffer.from(appId)]))
  const key = aesKey(encodingAesKey)
  const cipher = createCipheriv('aes-256-cbc', key, key.subarray(0, 16)).setAutoPadding(false)
  return Buffer.concat([cipher.update(plain), cipher.final()]).toString('base64')
}

/** The message in an encrypted one; null when it was made with another key or for another AppID, or is damaged. */
export function decryptMessage({ encrypted, encodingAesKey, appId }: Sealed & { encrypted: string }): string | null {
  try {
    const key = aesKey(encodingAesKey)
    const decipher = createDecipheriv('aes-256-cbc', key, key.subarray(0, 16)).setAutoPadding(false)
    const plain = unpad(Buffer.concat([decipher.update(Buffer.from(encrypted, 'base64')), decipher.final()]))
    const length = plain.readUInt32BE(16)
    if (20 + length > plain.length) return null
    const owner = plain.subarray(20 + length).toString()
    return isSameSignature(owner, appId) ? plain.subarray(20, 20 + length).toString() : null
  } catch {
    return null
  }
}

function aesKey(encodingAesKey: string) {
  const key = Buffer.from(`${encodingAesKey}=`, 'base64')
  if (key.length !== 32) throw new RangeError('An EncodingAESKey has 43 characters.')
  return key
}

function pad(bytes: Buffer) {
  const count = blockBytes - (bytes.length % blockBytes)
  return Buffer.concat([bytes, Buffer.alloc(count, count)])
}

function unpad(bytes: Buffer) {
  const count = bytes.at(-1) ?? 0
  const isWhole = count >= 1 && count <= blockBytes && bytes.subarray(-count).every((byte) => byte === count)
  if (!isWhole) throw new RangeError('The padding is damaged.')
  return bytes.subarray(0, bytes.length - count)
}
