import type { CollectionBeforeChangeHook, FlattenedField, PayloadRequest } from 'payload'
import { type Reason, refuseIf, type Sentence } from '../errors.ts'

/**
 * Payload checks no field that its condition hides, and keeps what a client sends in it all the same. Here such a value is held against the rule
 * of its field, as if it were shown; rows of a list that is not for this kind are refused. @throws {FabuError} 400 with every reason.
 */
export const refuseHidden: CollectionBeforeChangeHook = async ({ collection, data, originalDoc, operation, req }) => {
  const whole = { ...originalDoc, ...data }
  const reasons: Reason[] = []
  for (const field of collection.flattenedFields) {
    if (!isHidden({ field, whole, req })) continue
    for (const value of valuesOf(field, data)) {
      const wrong = await wrongIn({ field, value, whole, operation, req })
      if (wrong)
        reasons.push({ code: 'value.wrong', path: field.name, zh: `“${field.name}”：${wrong.zh}`, en: `"${field.name}": ${wrong.en}` })
    }
  }
  refuseIf(reasons, { code: 'body.malformed', status: 400, message: { zh: '数据有误：', en: 'Values that are none:' } })
  return data
}

type Held = { field: FlattenedField; whole: Record<string, unknown>; req: PayloadRequest }

function isHidden({ field, whole, req }: Held): boolean {
  const condition = 'admin' in field ? field.admin?.condition : undefined
  return Boolean(condition) && !condition?.(whole, whole, { blockData: {}, operation: 'update', path: [field.name], user: req.user })
}

/** What is sent in a field: nothing, a value, or one for each language at once. */
function valuesOf(field: FlattenedField, data: Record<string, unknown>): unknown[] {
  const value = data[field.name]
  const isOfLanguages = 'localized' in field && field.localized && typeof value === 'object' && value !== null && !Array.isArray(value)
  return (isOfLanguages ? Object.values(value) : [value]).filter((one) => one !== undefined && one !== null && one !== '')
}

type Asked = Held & { value: unknown; operation: string }

async function wrongIn({ field, value, whole, operation, req }: Asked): Promise<Sentence | null> {
  if (field.type === 'array') return Array.isArray(value) && value.length > 0 ? notForThis : null
  const validate = 'validate' in field ? (field.validate as ((value: unknown, options: object) => unknown) | undefined) : undefined
  const said = async (language: string) => {
    const spoken = Object.create(req, { i18n: { value: { ...req.i18n, language } } })
    const options = { ...field, required: false, data: whole, siblingData: whole, operation, req: spoken, path: [field.name] }
    return validate?.(value, options)
  }
  const [zh, en] = [await said('zh'), await said('en')]
  return typeof zh === 'string' && typeof en === 'string' ? { zh, en } : null
}

const notForThis: Sentence = { zh: '此类内容没有这个列表。', en: 'there is no such list for this kind.' }
