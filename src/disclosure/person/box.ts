import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { FabuError } from '../../errors.ts'
import type { PersonKey } from './keys.ts'

const algorithm = 'aes-256-gcm'

type Bound = {
  keys: PersonKey[]
  /** What it belongs to: a box of one application does not open as another's. */
  subject: string
}

/** Seals bytes with the first key, bound to their subject. */
export function seal({ keys, subject, bytes }: Bound & { bytes: Buffer }): string {
  const [current] = keys
  if (!current) throw new RangeError('There is no key.')
  const iv = randomBytes(12)
  const cipher = createCipheriv(algorithm, current.key, iv).setAAD(Buffer.from(`${current.id} ${subject}`))
  const sealed = Buffer.concat([cipher.update(bytes), cipher.final()])
  return ['v1', current.id, ...[iv, cipher.getAuthTag(), sealed].map((part) => part.toString('base64url'))].join('.')
}

/** Opens a box with the key it names. @throws {FabuError} `person.box` when that key is not there, or anything was changed. */
export function open({ keys, subject, box }: Bound & { box: string }): Buffer {
  const [version, id = '', iv = '', tag = '', sealed = ''] = box.split('.')
  const key = version === 'v1' ? keys.find((one) => one.id === id) : undefined
  if (!key) throw closed()
  try {
    const decipher = createDecipheriv(algorithm, key.key, Buffer.from(iv, 'base64url'), { authTagLength: 16 })
    decipher.setAAD(Buffer.from(`${id} ${subject}`)).setAuthTag(Buffer.from(tag, 'base64url'))
    return Buffer.concat([decipher.update(Buffer.from(sealed, 'base64url')), decipher.final()])
  } catch (cause) {
    throw closed(cause)
  }
}

const closed = (cause?: unknown) =>
  new FabuError({
    code: 'person.box',
    status: 409,
    message: {
      zh: '申请人资料打不开：FABU_PERSON_KEYS 中没有当时的密钥，或资料被改动。',
      en: 'What is kept of the applicant does not open: its key is not in FABU_PERSON_KEYS, or it was changed.',
    },
    cause,
  })
