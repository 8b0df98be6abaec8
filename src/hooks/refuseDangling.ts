import type { CollectionBeforeChangeHook, CollectionSlug, FlattenedField, GlobalBeforeChangeHook, PayloadRequest } from 'payload'
import { couldBeId } from '../database/couldBeId.ts'
import { type Reason, refuseIf } from '../errors.ts'
import { idOf } from '../relation.ts'

type Named = { path: string; relationTo: string; id: string }

/**
 * Refuses a relation to something that is not there: SQLite would answer with a fault of its own, MongoDB would
 * keep it. What the document named before is not asked about again.
 */
export const refuseDangling: CollectionBeforeChangeHook = async ({ collection, data, operation, originalDoc, req }) => {
  await mustBeThere({ req, fields: collection.flattenedFields, data, before: operation === 'create' ? {} : originalDoc })
  return data
}

/** The same for the office's settings. */
export const refuseDanglingOffice: GlobalBeforeChangeHook = async ({ global, data, originalDoc, req }) => {
  await mustBeThere({ req, fields: global.flattenedFields, data, before: originalDoc })
  return data
}

type Written = { req: PayloadRequest; fields: FlattenedField[]; data: unknown; before: unknown }

async function mustBeThere({ req, fields, data, before }: Written): Promise<void> {
  const known = new Set(namedIn({ fields, data: before }).map(keyOf))
  const fresh = namedIn({ fields, data }).filter((named) => !known.has(keyOf(named)))
  const reasons: Reason[] = []
  for (const relationTo of new Set(fresh.map((named) => named.relationTo))) {
    const wanted = fresh.filter((named) => named.relationTo === relationTo)
    const { docs } =
      relationTo === nowhere
        ? { docs: [] }
        : await req.payload.find({
            collection: relationTo as CollectionSlug,
            where: { id: { in: [...new Set(wanted.map(({ id }) => id).filter((id) => couldBeId(req.payload, id)))] } },
            select: {},
            depth: 0,
            limit: 0,
            pagination: false,
            trash: true,
            req,
          })
    const found = new Set(docs.map(({ id }) => String(id)))
    for (const { path, id } of wanted) if (!found.has(id)) reasons.push(missing(path))
  }
  refuseIf(reasons, {
    code: 'relation.missing',
    status: 400,
    message: { zh: '所引用的内容不存在：', en: 'This refers to what is not there:' },
  })
}

const keyOf = ({ path, relationTo, id }: Named) => `${path} ${relationTo} ${id}`

function namedIn({ fields, data, within = '' }: { fields: FlattenedField[]; data: unknown; within?: string }): Named[] {
  const values = (data ?? {}) as Record<string, unknown>
  return fields.flatMap((field) => {
    const value = values[field.name]
    const path = `${within}${field.name}`
    if (value === undefined || value === null) return []
    if (field.type === 'relationship' || field.type === 'upload') {
      const { relationTo } = field
      return inAllLanguages(field, value).flatMap((one) => {
        const named = typeof relationTo === 'string' ? { relationTo, id: idOf(one) } : kindAndId(one, relationTo)
        return named.id ? [{ path, ...named }] : []
      })
    }
    if (field.type === 'array' && Array.isArray(value))
      return value.flatMap((row) => namedIn({ fields: field.flattenedFields, data: row, within: `${path}.` }))
    return []
  })
}

/** What a field names; of all languages, where a client writes them at once. */
function inAllLanguages({ localized }: FlattenedField, value: unknown): unknown[] {
  const isRecord = typeof value === 'object' && value !== null && !Array.isArray(value)
  return localized && isRecord && !('relationTo' in value) && !('id' in value) ? Object.values(value).flat() : [value].flat()
}

/** A relation to one of several kinds says which; one the field does not take leads nowhere. */
function kindAndId(value: unknown, kinds: readonly string[]): { relationTo: string; id: string } {
  const { relationTo, value: named } = (value ?? {}) as { relationTo?: unknown; value?: unknown }
  const kind = kinds.find((known) => known === relationTo)
  return { relationTo: kind ?? nowhere, id: idOf(named) }
}

const nowhere = ''

const missing = (path: string): Reason => ({
  code: 'relation.missing',
  path,
  zh: `“${path}”所引用的内容不存在。`,
  en: `"${path}" refers to something that is not there.`,
})
