import { hkdfSync } from 'node:crypto'
import type { Payload } from 'payload'
import { FabuError } from '../../errors.ts'

/** A key personal data is sealed with; its id stands in every box. */
export type PersonKey = { id: string; key: Buffer }

type Environment = Record<string, string | undefined>

/**
 * The keys of FABU_PERSON_KEYS, `id:base64` by commas, each of 32 bytes: the first seals, the others open what was sealed before. Without it
 * one key made of the office's own secret, `office`. @throws {FabuError} `person.keys` for what is no key.
 */
export function personKeys({ payload, environment = process.env }: { payload: Payload; environment?: Environment }): PersonKey[] {
  const written = (environment.FABU_PERSON_KEYS ?? '').split(',').map((one) => one.trim())
  const keys = written.filter(Boolean).map((one): PersonKey => {
    const [id = '', encoded = ''] = one.split(':')
    const key = Buffer.from(encoded, 'base64')
    if (!/^[\w-]{1,40}$/.test(id) || key.length !== 32) throw wrongKeys()
    return { id, key }
  })
  if (new Set(keys.map(({ id }) => id)).size !== keys.length) throw wrongKeys()
  const own = { id: 'office', key: Buffer.from(hkdfSync('sha256', payload.secret, 'fabu', 'person', 32)) }
  return [...keys, own]
}

const wrongKeys = () =>
  new FabuError({
    code: 'person.keys',
    status: 500,
    message: {
      zh: 'FABU_PERSON_KEYS 应为“编号:base64”，逗号分隔，每个密钥 32 字节，编号不重复。',
      en: 'FABU_PERSON_KEYS is "id:base64", by commas, each key of 32 bytes, no id twice.',
    },
  })
