import { randomBytes, timingSafeEqual } from 'node:crypto'
import type { Payload } from 'payload'
import { sha256 } from '../canonicalJson.ts'
import { keyedHash } from '../secretBox.ts'
import { linkFolder } from './paths.ts'

/** Hexadecimal digits of a signature: 128 bits. */
const signatureLength = 32

/** 256 bits nobody guesses, fit for an address. */
export const makeToken = (): string => randomBytes(32).toString('base64url')

/** All the office keeps of a token. */
export const tokenHash = (token: string): string => sha256(token)

/** The path of a link: its token, and a signature under the office's own secret. */
export const pathOfToken = ({ payload, token }: { payload: Payload; token: string }): string =>
  `${linkFolder}${token}.${signatureOf({ payload, token })}`

/** The token in the last part of a link's path; null for what this office did not sign, without a look into the database. */
export function readSigned({ payload, signed }: { payload: Payload; signed: string }): string | null {
  const [, token, signature] = /^([\w-]{43})\.([0-9a-f]{32})$/.exec(signed) ?? []
  if (!token || !signature) return null
  return timingSafeEqual(Buffer.from(signature), Buffer.from(signatureOf({ payload, token }))) ? token : null
}

const signatureOf = ({ payload, token }: { payload: Payload; token: string }): string =>
  keyedHash({ payload, purpose: 'previewLink', text: token }).slice(0, signatureLength)
