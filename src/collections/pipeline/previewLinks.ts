import { nobody } from '../../access/nobody.ts'
import { previewLinkEndpoints } from '../../hooks/endpoints/previewLinkEndpoints.ts'
import { label, names } from '../parts/label.ts'
import { pipelineCollection } from '../parts/pipelineCollection.ts'
import { uidField } from '../parts/uidField.ts'

/** 预览链接: by which somebody without an account sees one draft for a time. Only the hash of its token is kept, and nobody is shown that. */
export const PreviewLinks = pipelineCollection({
  slug: 'preview-links',
  labels: names('预览链接', 'Preview link', 'Preview links'),
  title: 'recipient',
  columns: ['recipient', 'purpose', 'state', 'expiresAt', 'madeByName', 'opens'],
  sort: '-madeAt',
  endpoints: previewLinkEndpoints,
  fields: [
    uidField,
    {
      name: 'tokenHash',
      type: 'text',
      required: true,
      unique: true,
      hidden: true,
      access: { read: nobody, create: nobody, update: nobody },
      admin: { hidden: true },
    },
    { name: 'text', type: 'text', required: true, index: true, label: label('文本编号', 'Text') },
    { name: 'textCollection', type: 'text', required: true, label: label('类型', 'Kind') },
    { name: 'recipient', type: 'text', required: true, label: label('给谁', 'For') },
    // A seal empties it.
    { name: 'purpose', type: 'text', label: label('用途', 'What for') },
    { name: 'follows', type: 'checkbox', label: label('随草稿更新', 'Follows the draft') },
    { name: 'sha256', type: 'text', required: true, label: label('发出时内容的哈希', 'Hash of what it was made for') },
    {
      name: 'state',
      type: 'select',
      required: true,
      index: true,
      label: label('状态', 'State'),
      options: [
        { value: 'open', label: label('未撤销', 'Not revoked') },
        { value: 'revoked', label: label('已撤销', 'Revoked') },
      ],
    },
    { name: 'madeBy', type: 'text', required: true, admin: { hidden: true } },
    { name: 'madeByName', type: 'text', label: label('发出人', 'Made by') },
    { name: 'madeAt', type: 'date', required: true, label: label('发出时间', 'Made at') },
    { name: 'expiresAt', type: 'date', required: true, label: label('到期时间', 'Ends at') },
    { name: 'revokedByName', type: 'text', label: label('撤销人', 'Revoked by') },
    { name: 'revokedAt', type: 'date', label: label('撤销时间', 'Revoked at') },
    { name: 'opens', type: 'number', required: true, label: label('打开次数', 'Times opened') },
    { name: 'firstOpenedAt', type: 'date', label: label('首次打开', 'First opened') },
    { name: 'lastOpenedAt', type: 'date', label: label('最近打开', 'Last opened') },
  ],
})
