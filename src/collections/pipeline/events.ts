import { exactBytes } from '../parts/exactBytes.ts'
import { label, names } from '../parts/label.ts'
import { pipelineCollection } from '../parts/pipelineCollection.ts'

/** What people did and what was proved: one hash chain per text. */
export const Events = pipelineCollection({
  slug: 'events',
  labels: names('事件', 'Event', 'Events'),
  title: 'type',
  columns: ['at', 'type', 'personName', 'text', 'seq'],
  isAppendOnly: true,
  indexes: [{ fields: ['text', 'seq'], unique: true }],
  fields: [
    { name: 'uid', type: 'text', required: true, unique: true, label: label('编号', 'Office id') },
    { name: 'text', type: 'text', required: true, index: true, label: label('文本编号', 'Text') },
    { name: 'seq', type: 'number', required: true, label: label('序号', 'Sequence') },
    { name: 'type', type: 'text', required: true, index: true, label: label('事件', 'Type') },
    { name: 'at', type: 'date', required: true, index: true, label: label('时间', 'At') },
    { name: 'person', type: 'text', index: true, label: label('人员编号', 'Person') },
    { name: 'personName', type: 'text', label: label('姓名', 'Name') },
    { name: 'review', type: 'text', index: true, label: label('审核编号', 'Review') },
    // review + step + person for a decision, the event's own uid otherwise: nobody decides a step twice.
    { name: 'onceKey', type: 'text', required: true, unique: true, admin: { hidden: true } },
    // The canonical JSON that was hashed; the columns above are copies of what stands in it.
    exactBytes('body', label('内容', 'Body')),
    { name: 'previous', type: 'text', label: label('前一哈希', 'Previous hash') },
    { name: 'hash', type: 'text', required: true, unique: true, label: label('哈希', 'Hash') },
  ],
})
