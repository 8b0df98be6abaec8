import { refuseWrongImprovement } from '../../hooks/refuseWrongImprovement.ts'
import { signImprovement } from '../../hooks/signImprovement.ts'
import { chosen } from '../parts/choices.ts'
import { label, names } from '../parts/label.ts'
import { legalDate } from '../parts/legalDate.ts'
import { paragraph } from '../parts/plainText.ts'
import { registerCollection } from '../parts/registerCollection.ts'

/** Commands write these; a form or a client cannot. */
const byCommand = { create: () => false, update: () => false }

/** 整改任务: a problem that a year's report named in section five, and what became of it. The report of the year after begins its section five with it. */
export const Improvements = registerCollection({
  slug: 'improvements',
  labels: names('整改任务', 'Improvement', 'Improvements'),
  title: 'words',
  columns: ['year', 'number', 'words', 'unit', 'dueOn', 'state'],
  sort: '-year',
  days: ['dueOn'],
  happened: ['year'],
  indexes: [{ fields: ['origin', 'year'] }],
  beforeChange: [refuseWrongImprovement, signImprovement],
  fields: [
    { name: 'year', type: 'number', required: true, min: 2008, max: 2100, label: label('提出问题的年度报告', 'Named by the report of') },
    paragraph('words', label('问题', 'Problem'), 10_000, { required: true }),
    { name: 'unit', type: 'relationship', relationTo: 'units', label: label('责任处室', 'Unit responsible') },
    legalDate('dueOn', label('整改期限', 'To be answered by'), {
      admin: {
        description: label(
          '不填为提出问题的次年年末：次年的年度报告须说明改进情况。',
          'Where it is left empty, the end of the year after: the report of that year says what became of it.',
        ),
      },
    }),
    chosen(
      'state',
      label('整改结果', 'What became of it'),
      {
        open: ['待答复', 'Not answered'],
        done: ['已整改', 'Solved'],
        partly: ['部分整改', 'Solved in part'],
        notDone: ['未整改', 'Not solved'],
      },
      { defaultValue: 'open' },
    ),
    paragraph('done', label('整改情况', 'What was done'), 4000),
    {
      name: 'answeredOn',
      type: 'text',
      label: label('答复日期', 'Answered on'),
      access: byCommand,
      admin: { readOnly: true, position: 'sidebar' },
    },
    { name: 'number', type: 'number', label: label('序号', 'Number'), access: byCommand, admin: { readOnly: true, position: 'sidebar' } },
    { name: 'source', type: 'text', label: label('报告编号', 'Report'), access: byCommand, admin: { readOnly: true, position: 'sidebar' } },
  ],
})
