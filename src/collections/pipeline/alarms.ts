import { mayReadAlarms } from '../../access/mayReadAlarms.ts'
import { alarmRecords } from '../../alarms/alarmRecords.ts'
import { alarmKinds, alarmStates, settlements } from '../../alarms/words.ts'
import type { Sentence } from '../../errors.ts'
import { settleAlarmEndpoint } from '../../hooks/endpoints/settleAlarmEndpoint.ts'
import { jsonField } from '../parts/jsonField.ts'
import { label, names } from '../parts/label.ts'
import { pipelineCollection } from '../parts/pipelineCollection.ts'
import { uidField } from '../parts/uidField.ts'

const choices = (words: Record<string, Sentence>) => Object.entries(words).map(([value, label]) => ({ value, label }))

/**
 * What reconciling found: something that should stand and does not, or not so; something that stands and nobody explains. And what a record of the
 * office gives cause for: a date that is near or past, an address that is dead.
 */
export const Alarms = {
  ...pipelineCollection({
    slug: 'alarms',
    labels: names('警示', 'Alarm', 'Alarms'),
    title: 'title',
    read: mayReadAlarms,
    columns: ['title', 'outletName', 'kind', 'state', 'firstSeenAt', 'lastSeenAt'],
    indexes: [{ fields: ['state', 'firstSeenAt'] }, { fields: ['outlet', 'state'] }, { fields: ['register', 'passedAt'] }],
    fields: [
      uidField,
      // base + episode: one finding raises one alarm, and another one only after it had passed.
      { name: 'key', type: 'text', required: true, unique: true, admin: { hidden: true } },
      { name: 'base', type: 'text', required: true, index: true, admin: { hidden: true } },
      { name: 'episode', type: 'number', required: true, admin: { hidden: true } },
      { name: 'title', type: 'text', label: label('标题', 'Title') },
      { name: 'kind', type: 'select', required: true, label: label('类别', 'Kind'), options: choices(alarmKinds) },
      { name: 'state', type: 'select', required: true, label: label('状态', 'State'), options: choices(alarmStates) },
      // Of what stands outside its outlet; of a record of the office the register and the office id.
      { name: 'outlet', type: 'text', label: label('窗口编号', 'Outlet') },
      { name: 'outletName', type: 'text', label: label('发布窗口', 'Outlet') },
      { name: 'channel', type: 'text', label: label('渠道', 'Channel') },
      { name: 'register', type: 'select', label: label('事项类别', 'Register'), options: choices(alarmRecords) },
      { name: 'record', type: 'text', index: true, label: label('事项编号', 'Record') },
      { name: 'origin', type: 'text', required: true, label: label('来源', 'Origin') },
      { name: 'text', type: 'text', index: true, label: label('文本编号', 'Text') },
      { name: 'publication', type: 'text', index: true, label: label('发布记录编号', 'Publication') },
      { name: 'delivery', type: 'text', label: label('投送编号', 'Delivery') },
      { name: 'edition', type: 'text', label: label('定稿编号', 'Edition') },
      // The outlet's own name of it: an article, a post, a path of the site.
      { name: 'subject', type: 'text', index: true, label: label('平台编号或路径', 'Id or path at the outlet') },
      { name: 'address', type: 'text', label: label('地址', 'Address') },
      { name: 'code', type: 'text', label: label('平台代码', 'The outlet’s code') },
      // The admin's editor of JSON comes from a foreign host: these are shown by our own components alone.
      jsonField({ name: 'reason', label: label('情况', 'What was found'), admin: { hidden: true } }),
      // [{ place, before, after }]
      jsonField({ name: 'differences', label: label('不同之处', 'Differences'), admin: { hidden: true } }),
      { name: 'sent', type: 'text', label: label('发送内容哈希', 'Hash of what was sent') },
      { name: 'found', type: 'text', label: label('所见内容哈希', 'Hash of what was found') },
      { name: 'firstSeenAt', type: 'date', required: true, label: label('首次发现', 'First seen') },
      { name: 'lastSeenAt', type: 'date', required: true, label: label('最近发现', 'Last seen') },
      { name: 'passedAt', type: 'date', label: label('已不再如此', 'No longer so since') },
      { name: 'settledAs', type: 'select', label: label('处理方式', 'Settled as'), options: choices(settlements) },
      { name: 'explanation', type: 'textarea', label: label('说明', 'Explanation') },
      { name: 'settledBy', type: 'text', admin: { hidden: true } },
      { name: 'settledByName', type: 'text', label: label('处理人', 'Settled by') },
      { name: 'settledAt', type: 'date', label: label('处理时间', 'Settled at') },
    ],
  }),
  endpoints: [settleAlarmEndpoint],
}
