import type { CollectionBeforeChangeHook, FlattenedField } from 'payload'
import { clockOf, shanghaiDay } from '../clock.ts'
import { whyAhead } from '../disclosure/registers/whyAhead.ts'
import { refuseIf, type Sentence } from '../errors.ts'

/**
 * A record of what happened is not of a day to come. Only what this write changes is held: a row that was restored on a machine whose clock is behind stays as it is.
 * @throws {FabuError} 400 with every such field.
 */
export const refuseAhead =
  (happened: string[]): CollectionBeforeChangeHook =>
  ({ collection, data, originalDoc, req }) => {
    const today = shanghaiDay(clockOf(req.payload).now())
    const reasons = collection.flattenedFields
      .filter(({ name }) => happened.includes(name) && data[name] !== originalDoc?.[name])
      .flatMap((field) => whyAhead({ path: field.name, label: labelOf(field), value: data[field.name], today }) ?? [])
    refuseIf(reasons, { code: 'register.refused', status: 400, message: { zh: '日期有误：', en: 'A day is wrong:' } })
    return data
  }

function labelOf(field: FlattenedField): Sentence {
  const label = 'label' in field ? (field.label as Partial<Sentence> | undefined) : undefined
  return { zh: label?.zh ?? field.name, en: label?.en ?? field.name }
}
