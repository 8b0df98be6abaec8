import { jsonField } from '../parts/jsonField.ts'
import { label, names } from '../parts/label.ts'
import { pipelineCollection } from '../parts/pipelineCollection.ts'

/** One try of one delivery: opened before anything leaves, closed with what came of it. The bytes sent are kept under their hash. */
export const Attempts = pipelineCollection({
  slug: 'attempts',
  labels: names('投送尝试', 'Attempt', 'Attempts'),
  title: 'uid',
  columns: ['uid', 'delivery', 'kind', 'outcome', 'startedAt'],
  fields: [
    { name: 'uid', type: 'text', required: true, unique: true, label: label('编号', 'Office id') },
    { name: 'delivery', type: 'text', required: true, index: true, label: label('投送编号', 'Delivery') },
    { name: 'fence', type: 'number', required: true, label: label('租约序号', 'Fence') },
    { name: 'kind', type: 'text', required: true, label: label('类别', 'Kind') },
    { name: 'worker', type: 'text', label: label('进程', 'Worker') },
    { name: 'outcome', type: 'text', required: true, label: label('结果', 'Outcome') },
    // [{ method, path, sent, status, received, at }]: `sent` and `received` are SHA-256 of kept bytes.
    jsonField({ name: 'exchanges', label: label('往来', 'Exchanges') }),
    jsonField({ name: 'problem', label: label('问题', 'Problem') }),
    { name: 'startedAt', type: 'date', required: true, label: label('开始', 'Started') },
    { name: 'endedAt', type: 'date', label: label('结束', 'Ended') },
  ],
})
