import type { CollectionConfig } from 'payload'
import { hasRole } from '../access/hasRole.ts'
import { isActive } from '../access/isActive.ts'
import { nobody } from '../access/nobody.ts'
import { recordSettings } from '../hooks/recordSettings.ts'
import { refuseWrongCalendar } from '../hooks/refuseWrongCalendar.ts'
import { refuseWrongTypes } from '../hooks/refuseWrongTypes.ts'
import { setDeadlinesAnew } from '../hooks/setDeadlinesAnew.ts'
import { groups } from './parts/groups.ts'
import { label, names } from './parts/label.ts'
import { line, paragraph } from './parts/plainText.ts'
import { uidField } from './parts/uidField.ts'

const mayArrange = hasRole('secretariat', 'administrator', 'systemAdministrator')
const oneUnderAnother = label('每行一天，YYYY-MM-DD', 'One day a line, YYYY-MM-DD')

/** 工作日历: a year's days off and days worked instead, as the State Council's notice arranges them. Every deadline is counted by it. */
export const Calendars: CollectionConfig = {
  slug: 'calendars',
  labels: names('工作日历', 'Calendar', 'Calendars'),
  admin: { group: groups.disclosure, useAsTitle: 'year', defaultColumns: ['year', 'status', 'source'] },
  defaultSort: '-year',
  access: { create: mayArrange, update: mayArrange, delete: nobody, read: isActive },
  disableDuplicate: true,
  hooks: {
    beforeOperation: [refuseWrongTypes],
    beforeChange: [refuseWrongCalendar],
    afterChange: [recordSettings, setDeadlinesAnew],
  },
  fields: [
    uidField,
    { name: 'year', type: 'number', required: true, unique: true, min: 2000, max: 2100, label: label('年份', 'Year') },
    {
      name: 'status',
      type: 'select',
      required: true,
      defaultValue: 'provisional',
      label: label('状态', 'Status'),
      options: [
        { value: 'official', label: label('已公布', 'Official') },
        { value: 'provisional', label: label('未公布，暂按周末推算', 'Provisional') },
      ],
    },
    line('source', label('依据（通知文号）', 'Source (number of the notice)'), 200),
    paragraph('off', label('放假日', 'Days off'), 3000, { admin: { description: oneUnderAnother, rows: 12 } }),
    paragraph('work', label('调休上班日', 'Weekend days worked'), 1000, { admin: { description: oneUnderAnother } }),
  ],
}
