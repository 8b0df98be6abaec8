import { overrideEndpoints } from '../../hooks/endpoints/overrideEndpoints.ts'
import { groups } from '../parts/groups.ts'
import { label, names } from '../parts/label.ts'
import { pipelineCollection } from '../parts/pipelineCollection.ts'
import { uidField } from '../parts/uidField.ts'

/** 改数: a number of an annual report that two people put in the place of the counted one, with a reason. It is asked for and settled on the report's page. */
export const ReportOverrides = pipelineCollection({
  slug: 'report-overrides',
  labels: names('改数', 'Override', 'Overrides'),
  title: 'of',
  group: groups.disclosure,
  columns: ['year', 'of', 'counted', 'value', 'state', 'askedByName', 'decidedByName'],
  sort: '-askedAt',
  endpoints: overrideEndpoints,
  hasChains: true,
  indexes: [{ fields: ['origin', 'year'] }],
  fields: [
    uidField,
    { name: 'year', type: 'number', required: true, label: label('年度', 'Year') },
    { name: 'of', type: 'text', required: true, label: label('数据', 'Number') },
    { name: 'counted', type: 'number', required: true, label: label('提出时计数', 'Counted then') },
    { name: 'value', type: 'number', required: true, label: label('改为', 'Instead') },
    // The office id of the first of those that were asked for together.
    { name: 'bundle', type: 'text', label: label('一并提出', 'Asked for together') },
    { name: 'reason', type: 'textarea', required: true, label: label('理由', 'Reason') },
    {
      name: 'state',
      type: 'select',
      required: true,
      index: true,
      label: label('状态', 'State'),
      options: [
        { value: 'asked', label: label('待另一人决定', 'Waits for another person') },
        { value: 'confirmed', label: label('已同意', 'Confirmed') },
        { value: 'refused', label: label('未同意', 'Refused') },
        { value: 'void', label: label('已作废', 'Void') },
      ],
    },
    { name: 'askedBy', type: 'text', required: true, admin: { hidden: true } },
    { name: 'askedByName', type: 'text', label: label('提出人', 'Asked by') },
    { name: 'askedAt', type: 'date', required: true, label: label('提出时间', 'Asked at') },
    { name: 'decidedBy', type: 'text', admin: { hidden: true } },
    { name: 'decidedByName', type: 'text', label: label('决定人', 'Decided by') },
    { name: 'decidedAt', type: 'date', label: label('决定时间', 'Decided at') },
    { name: 'words', type: 'textarea', label: label('不同意的理由', 'Why it was refused') },
    { name: 'voidedBy', type: 'text', admin: { hidden: true } },
    { name: 'voidedByName', type: 'text', label: label('作废人', 'Made void by') },
    { name: 'voidedAt', type: 'date', label: label('作废时间', 'Made void at') },
    { name: 'voidReason', type: 'textarea', label: label('作废理由', 'Why it is void') },
    // Which override of its number it is: two that are asked for at once are told apart.
    { name: 'place', type: 'text', required: true, unique: true, admin: { hidden: true } },
    { name: 'origin', type: 'text', required: true, label: label('来源', 'Origin') },
  ],
})
