import { pushApproved } from '../../hooks/pushApproved.ts'
import { exactBytes } from '../parts/exactBytes.ts'
import { jsonField } from '../parts/jsonField.ts'
import { label, names } from '../parts/label.ts'
import { pipelineCollection } from '../parts/pipelineCollection.ts'

/** What was approved, as exact bytes. Never changed, never deleted. */
export const Editions = pipelineCollection({
  slug: 'editions',
  labels: names('定稿', 'Edition', 'Editions'),
  title: 'title',
  columns: ['title', 'language', 'number', 'frozenAt', 'sha256'],
  isAppendOnly: true,
  hooks: { afterChange: [pushApproved] },
  fields: [
    { name: 'uid', type: 'text', required: true, unique: true, label: label('编号', 'Office id') },
    // text + number: one edition of each number.
    { name: 'key', type: 'text', required: true, unique: true, admin: { hidden: true } },
    { name: 'text', type: 'text', required: true, index: true, label: label('文本编号', 'Text') },
    { name: 'item', type: 'text', required: true, index: true, label: label('条目编号', 'Item') },
    { name: 'textCollection', type: 'text', required: true, label: label('类型', 'Kind') },
    { name: 'textId', type: 'text', required: true, index: true, admin: { hidden: true } },
    { name: 'language', type: 'text', required: true, label: label('语言', 'Language') },
    { name: 'title', type: 'text', label: label('标题', 'Title') },
    { name: 'number', type: 'number', required: true, label: label('版本号', 'Number') },
    // Not `schema`: that name is mongoose's own.
    { name: 'schemaVersion', type: 'number', required: true, label: label('格式版本', 'Schema') },
    exactBytes('canonical', label('定稿内容（RFC 8785）', 'Canonical text (RFC 8785)')),
    { name: 'sha256', type: 'text', required: true, index: true, label: label('SHA-256', 'SHA-256') },
    jsonField({ name: 'attachments', label: label('附件哈希', 'Hashes of files') }),
    { name: 'review', type: 'text', required: true, index: true, label: label('审核编号', 'Review') },
    { name: 'isCorrection', type: 'checkbox', label: label('更正', 'Correction') },
    { name: 'frozenAt', type: 'date', required: true, index: true, label: label('定稿时间', 'Frozen at') },
  ],
})
