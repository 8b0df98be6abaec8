import type { CollectionBeforeLoginHook } from 'payload'
import { canonicalJson } from '../canonicalJson.ts'
import { WriteConflict } from '../database/inTransaction.ts'

type Row = Record<string, unknown>

/** What a log-in itself changes. */
const passing = new Set(['sessions', 'updatedAt', 'loginAttempts', 'lockUntil'])

/**
 * Payload reads an account before it hashes the password, and writes all of it back with the new session. Whoever was
 * deactivated meanwhile would be active again: so what the log-in wrote is held against what stands outside its
 * transaction, and where they differ it is run again whole.
 */
export const refuseStaleLogin: CollectionBeforeLoginHook = async ({ req, user }) => {
  const asked = { collection: 'users', where: { id: { equals: user.id } } } as const
  const written = await req.payload.db.findOne<Row & { id: string }>({ ...asked, req })
  const standing = await req.payload.db.findOne<Row & { id: string }>(asked)
  if (comparable(written) !== comparable(standing)) throw new WriteConflict('The account changed while its password was checked.')
  return user
}

/** Missing, null and an empty list are the same. */
const comparable = (row: Row | null) =>
  canonicalJson(
    JSON.parse(
      JSON.stringify(
        Object.entries(row ?? {})
          .filter(([name, value]) => !passing.has(name) && !isEmpty(value))
          .sort(([one], [other]) => one.localeCompare(other)),
      ),
    ),
  )

const isEmpty = (value: unknown) => value === undefined || value === null || (Array.isArray(value) && value.length === 0)
