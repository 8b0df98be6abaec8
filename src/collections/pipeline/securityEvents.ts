import { mayReadSecurity } from '../../access/mayReadSecurity.ts'
import { recordReading } from '../../hooks/recordReading.ts'
import { securityTypes } from '../../security/event.ts'
import { exactBytes } from '../parts/exactBytes.ts'
import { groups } from '../parts/groups.ts'
import { label, names } from '../parts/label.ts'
import { pipelineCollection } from '../parts/pipelineCollection.ts'

/** 安全日志: who came in, who was refused, what rights and settings became. One hash chain for the office, apart from the texts'. */
export const SecurityEvents = pipelineCollection({
  slug: 'security-events',
  labels: names('安全日志', 'Security event', 'Security log'),
  title: 'type',
  group: groups.office,
  columns: ['at', 'type', 'personName', 'ip', 'seq'],
  sort: '-seq',
  isAppendOnly: true,
  read: mayReadSecurity,
  hooks: { beforeOperation: [recordReading(mayReadSecurity)] },
  fields: [
    { name: 'uid', type: 'text', required: true, unique: true, label: label('编号', 'Office id') },
    { name: 'seq', type: 'number', required: true, unique: true, label: label('序号', 'Sequence') },
    { name: 'type', type: 'select', options: [...securityTypes], required: true, index: true, label: label('事件', 'Type') },
    { name: 'at', type: 'date', required: true, index: true, label: label('时间', 'At') },
    { name: 'person', type: 'text', index: true, label: label('人员编号', 'Person') },
    { name: 'personName', type: 'text', label: label('姓名', 'Name') },
    { name: 'ip', type: 'text', index: true, label: label('来源地址', 'Address') },
    // The canonical JSON that was hashed; the columns above are copies of what stands in it.
    exactBytes('body', label('内容', 'Body')),
    { name: 'previous', type: 'text', label: label('前一哈希', 'Previous hash') },
    { name: 'hash', type: 'text', required: true, unique: true, label: label('哈希', 'Hash') },
  ],
})
