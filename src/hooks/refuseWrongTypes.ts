import type { CollectionBeforeOperationHook, FlattenedField } from 'payload'
import { type Reason, refuseIf } from '../errors.ts'

/**
 * Payload drops a word where a number belongs, breaks on a body that is no object, and hands what is no date to the
 * database. All of it is refused here, before anything reads it. Every other type is checked by its field.
 */
export const refuseWrongTypes: CollectionBeforeOperationHook = ({ args, collection, operation }) => {
  if (operation !== 'create' && operation !== 'update' && operation !== 'updateByID') return args
  const { data } = args as { data?: unknown }
  // A form may hold a file alone.
  if (data === undefined && collection.upload) return args
  refuseTypes({ data, fields: collection.flattenedFields })
  return args
}

/** @throws {FabuError} 400 `body.malformed` with a reason for each value that is not of its field's type. */
export function refuseTypes({ data, fields }: { data: unknown; fields: Typed[] }): void {
  refuseIf(isRecord(data) ? wrongIn({ data, fields }) : [malformed], {
    code: 'body.malformed',
    status: 400,
    message: { zh: '数据类型有误：', en: 'Values of the wrong type:' },
  })
}

type Typed = { name: string; type: FlattenedField['type']; localized?: boolean }

const malformed: Reason = { code: 'body.malformed', zh: '数据须为 JSON 对象。', en: 'The data must be a JSON object.' }

const wrongIn = ({ data, fields }: { data: Record<string, unknown>; fields: Typed[] }): Reason[] =>
  fields.flatMap(({ name, type, localized }) => {
    const value = data[name]
    if (value === undefined || value === null || value === '') return []
    // In all languages at once it is a record of them.
    if (localized && isRecord(value)) return []
    const fits = checks[type as keyof typeof checks]
    if (!fits || fits(value)) return []
    return [{ code: 'type.wrong', path: name, zh: `“${name}”的类型有误。`, en: `"${name}" is of the wrong type.` }]
  })

// A form sends numbers and truths as words, and for an array without rows their number.
const checks = {
  number: (value: unknown) =>
    typeof value === 'number' ? Number.isFinite(value) : typeof value === 'string' && /^\s*-?\d+(\.\d+)?\s*$/.test(value),
  checkbox: (value: unknown) => typeof value === 'boolean' || value === 'true' || value === 'false',
  date: (value: unknown) => (typeof value === 'string' || value instanceof Date) && !Number.isNaN(new Date(value).getTime()),
  email: (value: unknown) => typeof value === 'string',
  // One, or a list of them.
  text: (value: unknown) => !isRecord(value),
  textarea: (value: unknown) => !isRecord(value),
  array: (value: unknown) => value === 0 || value === '0' || (Array.isArray(value) && value.every(isRecord)),
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)
