import { mayInspect } from '../../access/mayInspect.ts'
import { nobody } from '../../access/nobody.ts'
import { jsonField } from '../parts/jsonField.ts'
import { label, names } from '../parts/label.ts'
import { pipelineCollection } from '../parts/pipelineCollection.ts'

const key = { name: 'key', type: 'text', required: true, unique: true, label: label('键', 'Key') } as const

/** Who owns what among processes that share the database. */
export const Leases = pipelineCollection({
  slug: 'leases',
  labels: names('租约', 'Lease', 'Leases'),
  title: 'key',
  columns: ['key'],
  isHidden: true,
  read: mayInspect,
  fields: [key, { name: 'holder', type: 'text' }, { name: 'until', type: 'number' }, { name: 'fence', type: 'number' }],
})

/** An outlet's access token, encrypted with the office's secret. Nobody reads it from outside. */
export const Tokens = pipelineCollection({
  slug: 'tokens',
  labels: names('访问凭据', 'Token', 'Tokens'),
  title: 'key',
  columns: ['key'],
  isHidden: true,
  read: nobody,
  fields: [key, { name: 'secret', type: 'textarea', hidden: true }, { name: 'expiresAt', type: 'number' }],
})

/** A picture an account holds already, so that it is uploaded once. */
export const Assets = pipelineCollection({
  slug: 'assets',
  labels: names('已传素材', 'Uploaded asset', 'Uploaded assets'),
  title: 'key',
  columns: ['key', 'remote'],
  isHidden: true,
  read: mayInspect,
  fields: [key, { name: 'remote', type: 'text', required: true }],
})

/** Calls spent of an outlet's quota on one day. */
export const Quotas = pipelineCollection({
  slug: 'quotas',
  labels: names('接口用量', 'Quota', 'Quotas'),
  title: 'key',
  columns: ['key', 'used'],
  isHidden: true,
  read: mayInspect,
  fields: [key, { name: 'used', type: 'number', required: true }],
})

/** Status messages outlets sent, each worked off once. */
export const Callbacks = pipelineCollection({
  slug: 'callbacks',
  labels: names('回调', 'Callback', 'Callbacks'),
  title: 'key',
  columns: ['key', 'outlet', 'state'],
  isHidden: true,
  read: mayInspect,
  fields: [
    key,
    { name: 'outlet', type: 'text', index: true },
    { name: 'state', type: 'text' },
    jsonField({ name: 'message' }),
    { name: 'delivery', type: 'text' },
  ],
})

/** Facts that must be unique among drafts too (索引号, 文号, addresses): one row a value, naming its owner. Also which files a draft shows. */
export const Identifiers = pipelineCollection({
  slug: 'identifiers',
  labels: names('唯一标识', 'Identifier', 'Identifiers'),
  title: 'key',
  columns: ['key', 'owner'],
  isHidden: true,
  read: mayInspect,
  fields: [key, { name: 'owner', type: 'text', required: true, index: true }, { name: 'field', type: 'text' }],
})
