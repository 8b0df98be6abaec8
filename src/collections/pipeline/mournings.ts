import { mourningEndpoints } from '../../hooks/endpoints/mourningEndpoints.ts'
import { groups } from '../parts/groups.ts'
import { label, names } from '../parts/label.ts'
import { pipelineCollection } from '../parts/pipelineCollection.ts'
import { uidField } from '../parts/uidField.ts'

/** 哀悼模式: the site without colour for a time. One person asks, another confirms, either ends it early. */
export const Mournings = pipelineCollection({
  slug: 'mournings',
  labels: names('哀悼模式', 'Mourning', 'Mourning'),
  title: 'reason',
  group: groups.office,
  columns: ['reason', 'state', 'from', 'until', 'askedByName', 'decidedByName'],
  sort: '-askedAt',
  endpoints: mourningEndpoints,
  listComponents: ['/src/admin/MourningForm#MourningForm'],
  fields: [
    {
      name: 'decision',
      type: 'ui',
      admin: { components: { Field: '/src/admin/MourningDecision#MourningDecision' }, disableListColumn: true },
    },
    uidField,
    { name: 'reason', type: 'textarea', required: true, label: label('依据', 'Ground') },
    { name: 'from', type: 'date', required: true, label: label('开始', 'From'), admin: { date: { pickerAppearance: 'dayAndTime' } } },
    { name: 'until', type: 'date', required: true, label: label('结束', 'Until'), admin: { date: { pickerAppearance: 'dayAndTime' } } },
    {
      name: 'state',
      type: 'select',
      required: true,
      index: true,
      label: label('状态', 'State'),
      options: [
        { value: 'asked', label: label('待另一人同意', 'Waits for another person') },
        { value: 'confirmed', label: label('已同意', 'Confirmed') },
        { value: 'refused', label: label('未同意', 'Refused') },
        { value: 'ended', label: label('提前结束', 'Ended early') },
      ],
    },
    { name: 'askedBy', type: 'text', required: true, admin: { hidden: true } },
    { name: 'askedByName', type: 'text', label: label('申请人', 'Asked by') },
    { name: 'askedAt', type: 'date', required: true, label: label('申请时间', 'Asked at') },
    { name: 'decidedByName', type: 'text', label: label('决定人', 'Decided by') },
    { name: 'decidedAt', type: 'date', label: label('决定时间', 'Decided at') },
    { name: 'endedByName', type: 'text', label: label('结束人', 'Ended by') },
    { name: 'endedAt', type: 'date', label: label('结束时间', 'Ended at') },
  ],
})
