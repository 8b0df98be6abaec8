import type { TextField } from 'payload'
import { dialOf } from '../../richtext/telephones.ts'
import { label } from './label.ts'

type Asking = { req: { i18n?: { language?: string } } }

/** Numbers people are to call, one each: what no telephone dials is refused, wherever it is written. */
export const telephones = {
  name: 'telephones',
  type: 'text',
  hasMany: true,
  maxRows: 10,
  label: label('联系电话（每个号码一项）', 'Telephone numbers (one each)'),
  validate: (values: unknown, asking: Asking) => areDialled([values ?? []].flat(), asking),
} as TextField

/** Whether one number, such as that of a fax, can be dialled; empty may be. */
export const isDialled = (value: unknown, asking: Asking): true | string =>
  value === null || value === undefined || value === '' || areDialled([value], asking)

function areDialled(values: unknown[], { req }: Asking): true | string {
  const wrong = values.find((value) => typeof value !== 'string' || dialOf(value) === null)
  if (wrong === undefined) return true
  return req?.i18n?.language?.startsWith('zh')
    ? `“${String(wrong)}”不是可以拨打的号码；说明文字请写在时间一项中。`
    : `"${String(wrong)}" is no number that can be dialled; write remarks beside the hours.`
}
