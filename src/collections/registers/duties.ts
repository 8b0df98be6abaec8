import { signDuty } from '../../hooks/signDuty.ts'
import { chosen } from '../parts/choices.ts'
import { label, names } from '../parts/label.ts'
import { legalDate } from '../parts/legalDate.ts'
import { line, paragraph } from '../parts/plainText.ts'
import { registerCollection } from '../parts/registerCollection.ts'

/** 年度任务: what a unit has to bring in for a year or a quarter, answered with records or with the signed word that there is nothing. */
export const Duties = registerCollection({
  slug: 'duties',
  labels: names('任务', 'Duty', 'Duties'),
  title: 'task',
  columns: ['year', 'period', 'task', 'unit', 'dueOn', 'state', 'answeredBy'],
  sort: 'dueOn',
  days: ['dueOn'],
  indexes: [{ fields: ['origin', 'year', 'state'] }],
  beforeChange: [signDuty],
  fields: [
    { name: 'year', type: 'number', required: true, min: 2000, max: 2100, label: label('年度', 'Year') },
    chosen(
      'period',
      label('周期', 'Period'),
      {
        year: ['全年', 'The year'],
        q1: ['第一季度', 'First quarter'],
        q2: ['第二季度', 'Second quarter'],
        q3: ['第三季度', 'Third quarter'],
        q4: ['第四季度', 'Fourth quarter'],
      },
      { defaultValue: 'year' },
    ),
    line('task', label('任务', 'Task'), 300, { required: true }),
    { name: 'unit', type: 'relationship', relationTo: 'units', required: true, label: label('承担处室', 'Unit') },
    legalDate('dueOn', label('完成期限', 'Due on'), { required: true }),
    chosen(
      'answer',
      label('答复', 'Answer'),
      { records: ['有记录', 'With records'], none: ['本期没有', 'There is nothing'] },
      { required: false },
    ),
    paragraph('records', label('记录编号，每行一个', 'Office ids of the records, one a line'), 4000),
    paragraph('words', label('说明', 'Notes'), 1000),
    {
      name: 'state',
      type: 'select',
      defaultValue: 'open',
      label: label('状态', 'State'),
      admin: { readOnly: true, position: 'sidebar' },
      options: [
        { value: 'open', label: label('待答复', 'Open') },
        { value: 'answered', label: label('已答复', 'Answered') },
      ],
    },
    { name: 'answeredBy', type: 'text', label: label('答复人', 'Answered by'), admin: { readOnly: true, position: 'sidebar' } },
    { name: 'answeredOn', type: 'text', label: label('答复日期', 'Answered on'), admin: { readOnly: true, position: 'sidebar' } },
  ],
})
