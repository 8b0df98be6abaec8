import { outletAddress } from '../../hooks/outletAddress.ts'
import { setBudgetDue } from '../../hooks/setBudgetDue.ts'
import { chosen } from '../parts/choices.ts'
import { label, names } from '../parts/label.ts'
import { legalDate } from '../parts/legalDate.ts'
import { line, paragraph } from '../parts/plainText.ts'
import { registerCollection } from '../parts/registerCollection.ts'

/** 预决算公开: the budgets and accounts of the office and of the units below it, year by year, until when each is to be public and where it is. */
export const Budgets = registerCollection({
  slug: 'budgets',
  labels: names('预决算公开', 'Budget or account', 'Budgets and accounts'),
  title: 'body',
  columns: ['year', 'kind', 'body', 'dueOn', 'publishedOn', 'unit'],
  sort: '-year',
  days: ['dueOn', 'publishedOn'],
  happened: ['approvedOn', 'publishedOn'],
  beforeChange: [setBudgetDue],
  fields: [
    { name: 'year', type: 'number', required: true, min: 2000, max: 2100, label: label('年度', 'Year') },
    chosen('kind', label('类别', 'Kind'), { budget: ['预算', 'Budget'], account: ['决算', 'Account'] }),
    line('body', label('单位名称', 'Whose'), 200, { required: true }),
    chosen('level', label('层级', 'Level'), { office: ['本部门', 'The office'], below: ['所属单位', 'A unit below it'] }),
    legalDate('approvedOn', label('批复日期', 'Approved on')),
    legalDate('dueOn', label('公开期限（批复后由系统计算）', 'To be public by (counted once it is approved)')),
    legalDate('publishedOn', label('公开日期', 'Public since')),
    line('address', label('公开网址', 'Address'), 500, { validate: outletAddress } as never),
    { name: 'unit', type: 'relationship', relationTo: 'units', required: true, label: label('责任处室', 'Unit in charge') },
    paragraph('words', label('说明', 'Notes'), 1000),
  ],
})
