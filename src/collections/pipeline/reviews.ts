import { decideEndpoint } from '../../hooks/endpoints/decideEndpoint.ts'
import { exactBytes } from '../parts/exactBytes.ts'
import { jsonField } from '../parts/jsonField.ts'
import { label, names } from '../parts/label.ts'
import { pipelineCollection } from '../parts/pipelineCollection.ts'
import { uidField } from '../parts/uidField.ts'

/** One round of review of one text: what was submitted (by its hash), the chain as of then, and where it stands. */
export const Reviews = {
  ...pipelineCollection({
    slug: 'reviews',
    labels: names('审核', 'Review', 'Reviews'),
    title: 'title',
    columns: ['title', 'language', 'state', 'stepName', 'openedAt'],
    fields: [
      uidField,
      // The uid of the text while the round is open, the round's own afterwards: so one open round a text.
      { name: 'openKey', type: 'text', required: true, unique: true, admin: { hidden: true } },
      { name: 'title', type: 'text', label: label('标题', 'Title') },
      { name: 'textCollection', type: 'text', required: true, label: label('类型', 'Kind') },
      { name: 'textId', type: 'text', required: true, index: true, admin: { hidden: true } },
      { name: 'text', type: 'text', required: true, index: true, label: label('文本编号', 'Text') },
      { name: 'item', type: 'text', required: true, index: true, label: label('条目编号', 'Item') },
      { name: 'language', type: 'text', required: true, label: label('语言', 'Language') },
      { name: 'round', type: 'number', required: true, label: label('轮次', 'Round') },
      {
        name: 'state',
        type: 'select',
        required: true,
        index: true,
        label: label('状态', 'State'),
        options: [
          { value: 'open', label: label('审核中', 'Open') },
          { value: 'approved', label: label('已通过', 'Approved') },
          { value: 'returned', label: label('已退回', 'Returned') },
          { value: 'recalled', label: label('已撤回', 'Recalled') },
          { value: 'voided', label: label('已作废', 'Voided') },
        ],
      },
      { name: 'step', type: 'number', required: true, label: label('当前环节序号', 'Current step') },
      { name: 'stepName', type: 'text', label: label('当前环节', 'Step') },
      jsonField({ name: 'chain', required: true, label: label('审核链', 'Chain') }),
      { name: 'snapshotHash', type: 'text', required: true, label: label('快照哈希', 'Snapshot hash') },
      exactBytes('canonical', label('提交内容', 'What was submitted')),
      { name: 'submittedBy', type: 'text', required: true, index: true, label: label('提交人编号', 'Submitted by') },
      { name: 'submittedByName', type: 'text', label: label('提交人', 'Submitted by') },
      { name: 'isCorrection', type: 'checkbox', label: label('更正', 'Correction') },
      { name: 'openedAt', type: 'date', required: true, index: true, label: label('提交时间', 'Submitted at') },
      { name: 'closedAt', type: 'date', label: label('结束时间', 'Closed at') },
    ],
  }),
  endpoints: [decideEndpoint],
}
