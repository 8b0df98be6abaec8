import { sha256 } from '../canonicalJson.ts'
import type { HttpAnswer, HttpRequest } from '../channels/channel.ts'
import { keepBytes } from './kept.ts'

/** One request of an attempt, as kept: no secret, `sent` and `received` are hashes of kept bytes. */
export type Exchange = {
  method: string
  path: string
  sent: string
  status: number | null
  received: string
  at: string
  /** Its bytes were not kept, only their hashes. */
  isSecret?: true
}

/** Keeps what a request carries, without what is secret, and returns its hash. A form is kept as its plain parts and the hashes of its files. */
export async function keepRequest({ body, isSecret }: HttpRequest): Promise<string> {
  if (body === undefined) return ''
  if (typeof body === 'string') return isSecret ? sha256(body) : keepBytes(body)
  const parts: Record<string, unknown> = {}
  for (const [name, value] of body.entries()) {
    if (typeof value === 'string') parts[name] = secretFields.has(name) ? '(secret)' : value
    else parts[name] = { file: value.name, type: value.type, sha256: sha256(new Uint8Array(await value.arrayBuffer())) }
  }
  return keepBytes(JSON.stringify(parts))
}

const secretFields = new Set(['access_token', 'secret'])

/** Keeps an answer; one to a secret request as its hash alone. */
export const keepAnswer = ({ text }: HttpAnswer, { isSecret }: HttpRequest): Promise<string> =>
  isSecret ? Promise.resolve(sha256(text)) : keepBytes(text)
