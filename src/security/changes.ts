import type { FlattenedField, PayloadRequest } from 'payload'
import { canonicalJson } from '../canonicalJson.ts'
import { idsIn } from '../relation.ts'

/** What a field was and what it became, as people read it. */
export type Change = { field: string; from: unknown; to: unknown }

type Args = {
  req: PayloadRequest
  fields: FlattenedField[]
  before: Record<string, unknown>
  after: Record<string, unknown>
  /** Fields that are no settings, such as what the program itself keeps beside them. */
  without?: string[]
}

const never = [
  'id',
  'createdAt',
  'updatedAt',
  'password',
  'currentPassword',
  'salt',
  'hash',
  'sessions',
  'loginAttempts',
  'lockUntil',
  'resetPasswordToken',
  'resetPasswordExpiration',
  '_status',
  '_order',
]

/** Which fields changed, with their old and new values; relations by the names of what they lead to. */
export async function changesOf({ req, fields, before, after, without = [] }: Args): Promise<Change[]> {
  const changes: Change[] = []
  for (const field of fields) {
    if (never.includes(field.name) || without.includes(field.name)) continue
    const [from, to] = [plain(field, before[field.name]), plain(field, after[field.name])]
    if (canonicalJson(from) === canonicalJson(to)) continue
    changes.push({ field: field.name, from: await named({ req, field, value: from }), to: await named({ req, field, value: to }) })
  }
  return changes
}

/** A value as it compares: relations by id, rows without the ids the database gave them, nothing as null. */
function plain(field: FlattenedField, value: unknown): unknown {
  if (value === undefined || value === null || value === '') return null
  if (field.type === 'relationship' || field.type === 'upload') return Array.isArray(value) ? idsIn(value) : (idsIn([value])[0] ?? null)
  if (field.type === 'array' && Array.isArray(value)) return value.map((row) => rowOf(field.flattenedFields, row))
  if (Array.isArray(value) && value.length === 0) return null
  return JSON.parse(JSON.stringify(value))
}

const rowOf = (fields: FlattenedField[], row: Record<string, unknown>) =>
  Object.fromEntries(fields.filter(({ name }) => name !== 'id').map((field) => [field.name, plain(field, row[field.name])]))

/** Ids as the names people know, with the office's own ids: a database may be moved. */
async function named({ req, field, value }: { req: PayloadRequest; field: FlattenedField; value: unknown }): Promise<unknown> {
  if (value === null) return null
  if (field.type === 'array' && Array.isArray(value)) {
    const rows: unknown[] = []
    for (const row of value as Record<string, unknown>[]) {
      const shown: Record<string, unknown> = {}
      for (const inner of field.flattenedFields)
        if (inner.name !== 'id') shown[inner.name] = await named({ req, field: inner, value: row[inner.name] ?? null })
      rows.push(shown)
    }
    return rows
  }
  if ((field.type === 'relationship' || field.type === 'upload') && typeof field.relationTo === 'string') {
    const ids = [value].flat().map(String)
    const { docs } = await req.payload.find({
      pagination: false,
      collection: field.relationTo,
      where: { id: { in: ids } },
      limit: 0,
      depth: 0,
      req,
    })
    return (docs as { id: string; uid?: string; name?: string }[]).map(({ id, uid, name }) => `${name ?? ''} (${uid ?? id})`.trim())
  }
  return value
}
