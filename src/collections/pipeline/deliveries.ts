import { deliveryActions, deliveryStates } from '../../delivery/words.ts'
import type { Sentence } from '../../errors.ts'
import { countPublished } from '../../hooks/countPublished.ts'
import { confirmEndpoint } from '../../hooks/endpoints/confirmEndpoint.ts'
import { remedyEndpoints } from '../../hooks/endpoints/remedyEndpoints.ts'
import { replayEndpoint } from '../../hooks/endpoints/replayEndpoint.ts'
import { jsonField } from '../parts/jsonField.ts'
import { label, names } from '../parts/label.ts'
import { pipelineCollection } from '../parts/pipelineCollection.ts'
import { uidField } from '../parts/uidField.ts'

const choices = (words: Record<string, Sentence>) => Object.entries(words).map(([value, label]) => ({ value, label }))

/** The outbox: what has to go to one outlet, in order per lane, and what became of it. */
export const Deliveries = {
  ...pipelineCollection({
    slug: 'deliveries',
    labels: names('投送', 'Delivery', 'Deliveries'),
    title: 'title',
    columns: ['title', 'language', 'outletName', 'state', 'publishAt', 'attempts'],
    hooks: { afterChange: [countPublished] },
    indexes: [{ fields: ['state', 'nextAt'] }, { fields: ['lane', 'seq'], unique: true }],
    fields: [
      uidField,
      { name: 'title', type: 'text', label: label('标题', 'Title') },
      { name: 'lane', type: 'text', required: true, index: true, label: label('通道（文本 × 窗口）', 'Lane (text × outlet)') },
      { name: 'seq', type: 'number', required: true, label: label('次序', 'Order in lane') },
      { name: 'outlet', type: 'text', required: true, index: true, label: label('窗口编号', 'Outlet') },
      { name: 'outletName', type: 'text', label: label('发布窗口', 'Outlet') },
      { name: 'channel', type: 'text', required: true, label: label('渠道', 'Channel') },
      { name: 'mode', type: 'text', required: true, label: label('方式', 'Mode') },
      {
        name: 'origin',
        type: 'select',
        required: true,
        label: label('来源', 'Origin'),
        options: [
          { value: 'live', label: label('正式', 'Live') },
          { value: 'sandbox', label: label('演练', 'Sandbox') },
          { value: 'sample', label: label('示例', 'Sample') },
          { value: 'imported', label: label('导入', 'Imported') },
        ],
      },
      {
        name: 'action',
        type: 'select',
        required: true,
        label: label('动作', 'Action'),
        options: choices(deliveryActions),
      },
      // [{ edition, text, item, textCollection, textId, language }] in order.
      jsonField({ name: 'parts', required: true, label: label('内容', 'Parts') }),
      { name: 'text', type: 'text', required: true, index: true, label: label('文本编号', 'Text') },
      { name: 'edition', type: 'text', required: true, index: true, label: label('定稿编号', 'Edition') },
      { name: 'language', type: 'text', label: label('语言', 'Language') },
      { name: 'notice', type: 'textarea', label: label('撤下说明', 'Notice of withdrawal') },
      {
        name: 'state',
        type: 'select',
        required: true,
        index: true,
        label: label('状态', 'State'),
        options: choices(deliveryStates),
      },
      { name: 'publishAt', type: 'date', required: true, label: label('发布时间', 'Goes out at') },
      { name: 'takeDownAt', type: 'date', index: true, label: label('撤下时间', 'Taken down at') },
      // After this it does not go out any more: src/delivery/expiryOf.ts.
      { name: 'expiresAt', type: 'date', index: true, label: label('逾期不发', 'Not after') },
      { name: 'isTakenDown', type: 'checkbox', admin: { hidden: true } },
      { name: 'nextAt', type: 'date', required: true, label: label('下次尝试', 'Next try') },
      { name: 'leasedBy', type: 'text', admin: { hidden: true } },
      { name: 'leaseUntil', type: 'date', admin: { hidden: true } },
      { name: 'fence', type: 'number', required: true, admin: { hidden: true } },
      { name: 'attempts', type: 'number', required: true, label: label('尝试次数', 'Attempts') },
      { name: 'lookups', type: 'number', required: true, label: label('查询次数', 'Look-ups') },
      // Something may have reached the outlet without an answer: ask there before anything else.
      { name: 'mustLookUp', type: 'checkbox', admin: { hidden: true } },
      // Time spent in back-off so far, outages and quotas not counted: the horizon is measured by it.
      { name: 'retriedMs', type: 'number', admin: { hidden: true } },
      jsonField({ name: 'progress', admin: { hidden: true } }),
      // What it was before an epoch was opened over it (src/delivery/putBack.ts), and the number of that epoch.
      jsonField({ name: 'reopened', admin: { hidden: true } }),
      { name: 'doubtedIn', type: 'number', admin: { hidden: true } },
      jsonField({ name: 'problem', label: label('问题', 'Problem') }),
      jsonField({ name: 'receipts', label: label('回执', 'Receipts') }),
      { name: 'address', type: 'text', label: label('地址', 'Address') },
      { name: 'externalId', type: 'text', index: true, label: label('外部编号', 'External id') },
      // How a person chose to correct what the outlet lets no program change.
      { name: 'remedy', type: 'text', label: label('补救办法', 'Remedy') },
      // The outlet's own name of the publishing job: what its later messages are about.
      { name: 'outletJob', type: 'text', index: true, admin: { hidden: true } },
      { name: 'settledBy', type: 'text', label: label('确认人', 'Confirmed by') },
      { name: 'settledAt', type: 'date', label: label('完成时间', 'Settled at') },
    ],
  }),
  endpoints: [confirmEndpoint, replayEndpoint, ...remedyEndpoints],
}
