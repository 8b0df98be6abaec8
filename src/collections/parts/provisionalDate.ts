import type { Field } from 'payload'
import { label } from './label.ts'

/** Says of a row whose date is counted in working days that it depends on a year whose calendar is not out: it is computed again when that arrives. Set with the date. */
export const provisionalDate: Field = {
  name: 'isDueProvisional',
  type: 'checkbox',
  defaultValue: false,
  label: label(
    '期限暂定：涉及未公布日历的年份，公布后重算',
    'Provisional date: it depends on a calendar that is not out, and is counted again then',
  ),
  admin: { readOnly: true, condition: ({ isDueProvisional }: { isDueProvisional?: boolean }) => isDueProvisional === true },
}
