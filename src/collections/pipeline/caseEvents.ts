import { mayReadRequests } from '../../access/mayReadRequests.ts'
import { exactBytes } from '../parts/exactBytes.ts'
import { groups } from '../parts/groups.ts'
import { label, names } from '../parts/label.ts'
import { pipelineCollection } from '../parts/pipelineCollection.ts'

/** What happened to a case of the disclosure year: one hash chain per application, message, consultation or row of a register. */
export const CaseEvents = pipelineCollection({
  slug: 'case-events',
  labels: names('办理记录', 'Case event', 'Case events'),
  title: 'type',
  group: groups.disclosure,
  columns: ['at', 'kind', 'type', 'day', 'personName', 'subject'],
  sort: '-at',
  isAppendOnly: true,
  // What is said of applicants stands in some of them.
  read: mayReadRequests,
  fields: [
    { name: 'uid', type: 'text', required: true, unique: true, label: label('编号', 'Office id') },
    { name: 'subject', type: 'text', required: true, index: true, label: label('事项编号', 'Case') },
    { name: 'kind', type: 'text', required: true, index: true, label: label('事项', 'Kind') },
    { name: 'seq', type: 'number', required: true, label: label('序号', 'Sequence') },
    // subject + seq: no two events have one place.
    { name: 'place', type: 'text', required: true, unique: true, admin: { hidden: true } },
    { name: 'type', type: 'text', required: true, label: label('事件', 'Type') },
    { name: 'day', type: 'text', required: true, label: label('日期', 'Day') },
    { name: 'at', type: 'date', required: true, index: true, label: label('登记时间', 'Noted at') },
    { name: 'person', type: 'text', label: label('人员编号', 'Person') },
    { name: 'personName', type: 'text', label: label('姓名', 'Name') },
    // The canonical JSON that was hashed; the columns above are copies of what stands in it.
    exactBytes('body', label('内容', 'Body')),
    { name: 'previous', type: 'text', label: label('前一哈希', 'Previous hash') },
    { name: 'hash', type: 'text', required: true, unique: true, label: label('哈希', 'Hash') },
  ],
})
