import { pbkdf2, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'
import type { Payload } from 'payload'
import type { User } from '../payload-types.ts'

/** How Payload keeps passwords, which it offers no function to ask: newer ones say so at their beginning. */
const forms = [
  { prefix: 'pbkdf2-sha256-v1:', iterations: 600_000, bytes: 32 },
  { prefix: '', iterations: 25_000, bytes: 512 },
]

/** Whether this is the password of an account. Takes as long as a log-in. */
export async function isPassword({
  payload,
  user,
  password,
}: {
  payload: Payload
  user: Pick<User, 'id'>
  password: unknown
}): Promise<boolean> {
  const row = await payload.db.findOne<{ id: string; hash?: string; salt?: string }>({
    collection: 'users',
    where: { id: { equals: user.id } },
  })
  const form = forms.find(({ prefix }) => row?.hash?.startsWith(prefix))
  if (typeof password !== 'string' || !form || !row?.hash || !row.salt) return false
  const known = Buffer.from(row.hash.slice(form.prefix.length), 'hex')
  const given = await promisify(pbkdf2)(password, row.salt, form.iterations, form.bytes, 'sha256')
  return known.length === given.length && timingSafeEqual(known, given)
}
