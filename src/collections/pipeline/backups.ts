import { hasRole } from '../../access/hasRole.ts'
import { label, names } from '../parts/label.ts'
import { pipelineCollection } from '../parts/pipelineCollection.ts'

/** Which backups were made: what was ever in the office may still stand in them. The file's name, never its place. */
export const Backups = pipelineCollection({
  slug: 'backups',
  labels: names('备份', 'Backup', 'Backups'),
  title: 'file',
  columns: ['at', 'file', 'bytes', 'epoch', 'removedAt'],
  read: hasRole('administrator', 'systemAdministrator', 'auditor', 'auditAdministrator', 'secretariat'),
  fields: [
    { name: 'uid', type: 'text', required: true, unique: true, label: label('编号', 'Office id') },
    { name: 'at', type: 'date', required: true, index: true, label: label('时间', 'Moment') },
    { name: 'file', type: 'text', required: true, index: true, label: label('文件名', 'File') },
    { name: 'bytes', type: 'number', required: true, label: label('字节数', 'Bytes') },
    { name: 'sha256', type: 'text', required: true, label: label('SHA-256', 'SHA-256') },
    { name: 'epoch', type: 'number', required: true, label: label('纪元', 'Epoch') },
    { name: 'heads', type: 'text', required: true, label: label('各链末端哈希', 'Hash of all chains’ heads') },
    { name: 'removedAt', type: 'date', label: label('已删除', 'Removed') },
  ],
})
