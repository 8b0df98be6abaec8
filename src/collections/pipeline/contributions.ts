import { label, names } from '../parts/label.ts'
import { pipelineCollection } from '../parts/pipelineCollection.ts'

/** Who touched a text (or a file it shows) since its last edition; four eyes is computed from these. One hash chain per subject. */
export const Contributions = pipelineCollection({
  slug: 'contributions',
  labels: names('参与记录', 'Contribution', 'Contributions'),
  title: 'name',
  columns: ['subject', 'name', 'afterEdition', 'firstAt'],
  isAppendOnly: true,
  indexes: [{ fields: ['subject', 'seq'], unique: true }],
  fields: [
    { name: 'uid', type: 'text', required: true, unique: true, label: label('编号', 'Office id') },
    // subject + edition it follows + person: one row each.
    { name: 'key', type: 'text', required: true, unique: true, admin: { hidden: true } },
    { name: 'subject', type: 'text', required: true, index: true, label: label('对象编号', 'Subject') },
    { name: 'afterEdition', type: 'number', required: true, label: label('上一版本号', 'After edition') },
    { name: 'person', type: 'text', required: true, index: true, label: label('人员编号', 'Person') },
    { name: 'name', type: 'text', label: label('姓名', 'Name') },
    { name: 'firstAt', type: 'date', required: true, label: label('首次修改', 'First change') },
    { name: 'seq', type: 'number', required: true, label: label('序号', 'Sequence') },
    { name: 'previous', type: 'text', label: label('前一哈希', 'Previous hash') },
    { name: 'hash', type: 'text', required: true, label: label('哈希', 'Hash') },
  ],
})
