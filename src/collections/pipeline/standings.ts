import { mayInspect } from '../../access/mayInspect.ts'
import { jsonField } from '../parts/jsonField.ts'
import { label, names } from '../parts/label.ts'
import { pipelineCollection } from '../parts/pipelineCollection.ts'

/** What stands at the outlets now, by the ledger: one row a piece, written with its publication and gone with its withdrawal. */
export const Standings = pipelineCollection({
  slug: 'standings',
  labels: names('在外内容', 'Standing piece', 'Standing pieces'),
  title: 'publication',
  columns: ['publication', 'outlet', 'seenAt', 'seenAs'],
  isHidden: true,
  read: mayInspect,
  // What is due for a look: the outlet's, the longest unseen first.
  indexes: [{ fields: ['outlet', 'origin', 'seenAt'] }, { fields: ['outlet', 'origin', 'publishedAt'] }],
  fields: [
    { name: 'publication', type: 'text', required: true, unique: true, label: label('发布记录编号', 'Publication') },
    { name: 'outlet', type: 'text', required: true, label: label('窗口编号', 'Outlet') },
    { name: 'origin', type: 'text', required: true },
    { name: 'delivery', type: 'text', required: true },
    { name: 'text', type: 'text', required: true, index: true },
    { name: 'edition', type: 'text', required: true },
    { name: 'title', type: 'text' },
    { name: 'externalId', type: 'text', index: true },
    { name: 'address', type: 'text' },
    { name: 'bytesHash', type: 'text' },
    // A note beside what it corrects (更正说明), which stands as long as that does.
    { name: 'isNote', type: 'checkbox' },
    { name: 'publishedAt', type: 'date', required: true },
    { name: 'seenAt', type: 'date', required: true, label: label('上次核对', 'Last looked at') },
    { name: 'seenAs', type: 'text', label: label('上次结果', 'Last found') },
    // Found gone once: looked at again before anybody is told.
    { name: 'suspectAt', type: 'date', index: true },
    { name: 'suspectAs', type: 'text' },
  ],
})

/** How far the going-through of an outlet has come. */
export const Inventories = pipelineCollection({
  slug: 'inventories',
  labels: names('窗口清点', 'Inventory', 'Inventories'),
  title: 'outlet',
  columns: ['outlet', 'lookedAt', 'completedAt'],
  isHidden: true,
  read: mayInspect,
  fields: [
    { name: 'outlet', type: 'text', required: true, unique: true, label: label('窗口编号', 'Outlet') },
    { name: 'fence', type: 'number', required: true },
    { name: 'lookedAt', type: 'date', label: label('上次核对', 'Last looked at') },
    { name: 'day', type: 'text' },
    // Old pieces looked at on that day.
    { name: 'used', type: 'number' },
    { name: 'cursor', type: 'text' },
    { name: 'pagedAt', type: 'date' },
    { name: 'startedAt', type: 'date' },
    { name: 'completedAt', type: 'date', label: label('上次清点完成', 'Last gone through') },
    jsonField({ name: 'problem', label: label('问题', 'Problem'), admin: { hidden: true } }),
  ],
})
