import { statementKeys } from '../../disclosure/statementKeys.ts'
import { refuseWrongStatement } from '../../hooks/refuseWrongStatement.ts'
import { chosen } from '../parts/choices.ts'
import { label, names } from '../parts/label.ts'
import { paragraph } from '../parts/plainText.ts'
import { registerCollection } from '../parts/registerCollection.ts'

/** 数据申报: a number of the year that a unit states, such as decisions on licences. A zero is a statement too, and bears who made it. */
export const Statements = registerCollection({
  slug: 'statements',
  labels: names('数据申报', 'Statement', 'Statements'),
  title: 'key',
  columns: ['year', 'key', 'value', 'unit', 'statedBy'],
  sort: '-year',
  days: [],
  happened: ['year'],
  indexes: [{ fields: ['origin', 'year'] }],
  beforeChange: [refuseWrongStatement],
  fields: [
    { name: 'year', type: 'number', required: true, min: 2000, max: 2100, label: label('年度', 'Year') },
    chosen('key', label('项目', 'Item'), Object.fromEntries(statementKeys.map(({ key, zh, en }) => [key, [zh, en]]))),
    { name: 'value', type: 'number', required: true, min: 0, label: label('数值', 'Value') },
    { name: 'unit', type: 'relationship', relationTo: 'units', label: label('申报处室', 'Unit') },
    // Origin, year, item and unit; of a void statement its own office id.
    {
      name: 'place',
      type: 'text',
      unique: true,
      label: label('年度、项目和处室（已有申报）', 'Year, item and unit (stated already)'),
      access: { create: () => false, update: () => false },
      admin: { hidden: true },
    },
    paragraph('words', label('说明', 'Notes'), 1000),
    { name: 'statedBy', type: 'text', label: label('申报人', 'Stated by'), admin: { readOnly: true } },
    { name: 'statedOn', type: 'text', label: label('申报日期', 'Stated on'), admin: { readOnly: true } },
  ],
})
