import { decideSealEndpoint } from '../../hooks/endpoints/decideSealEndpoint.ts'
import { sealStates } from '../../sealing/words.ts'
import { jsonField } from '../parts/jsonField.ts'
import { label, names } from '../parts/label.ts'
import { pipelineCollection } from '../parts/pipelineCollection.ts'
import { uidField } from '../parts/uidField.ts'

/** 封存: what the law bids to erase. Two people, a ground, a document number; withdrawn everywhere first, then destroyed. */
export const Seals = {
  ...pipelineCollection({
    slug: 'seals',
    labels: names('封存', 'Seal', 'Seals'),
    title: 'documentNumber',
    columns: ['documentNumber', 'text', 'state', 'askedByName', 'decidedByName', 'sealedAt'],
    fields: [
      uidField,
      // The uid of the text while the seal is under way, the seal's own afterwards: one at a time.
      { name: 'openKey', type: 'text', required: true, unique: true, admin: { hidden: true } },
      { name: 'text', type: 'text', required: true, index: true, label: label('文本编号', 'Text') },
      { name: 'textCollection', type: 'text', required: true, label: label('类型', 'Kind') },
      {
        name: 'state',
        type: 'select',
        required: true,
        index: true,
        label: label('状态', 'State'),
        options: Object.entries(sealStates).map(([value, label]) => ({ value, label })),
      },
      { name: 'ground', type: 'textarea', required: true, label: label('依据', 'Ground') },
      { name: 'documentNumber', type: 'text', required: true, label: label('批准文号', 'Document number') },
      { name: 'askedBy', type: 'text', required: true, admin: { hidden: true } },
      { name: 'askedByName', type: 'text', label: label('申请人', 'Asked by') },
      { name: 'askedAt', type: 'date', required: true, label: label('申请时间', 'Asked at') },
      { name: 'decidedBy', type: 'text', admin: { hidden: true } },
      { name: 'decidedByName', type: 'text', label: label('决定人', 'Decided by') },
      { name: 'decidedAt', type: 'date', label: label('决定时间', 'Decided at') },
      // Outlets it still waits for: [{ outlet, name, state }].
      jsonField({ name: 'waitsFor', label: label('等待撤下', 'Waits for') }),
      // { files, kept, traces }: what is to be destroyed on disk; emptied once it is.
      jsonField({ name: 'plan', hidden: true, admin: { hidden: true } }),
      // [{ file, at }]: backups made while the words were there. They hold them still.
      jsonField({ name: 'backups', label: label('仍含原文的备份', 'Backups that still hold it') }),
      { name: 'sealedAt', type: 'date', label: label('封存时间', 'Sealed at') },
    ],
  }),
  endpoints: [decideSealEndpoint],
}
