import { languages } from '../languages.ts'
import { label, names } from './parts/label.ts'
import { textCollection } from './parts/textCollection.ts'

/** 通知公告 for the people it concerns, in the languages they read. */
export const Notices = textCollection({
  slug: 'notices',
  labels: names('通知公告', 'Notice', 'Notices'),
  columns: ['urgency', 'inForceUntil'],
  facts: [
    {
      name: 'audience',
      type: 'select',
      hasMany: true,
      defaultValue: ['all'],
      label: label('受众', 'Audience'),
      options: [
        { value: 'all', label: label('所有人', 'Everybody') },
        { value: 'residents', label: label('在沪外籍人士', 'Foreign residents') },
        { value: 'visitors', label: label('来访者', 'Visitors') },
        { value: 'students', label: label('留学生', 'Students') },
        { value: 'workers', label: label('就业人员', 'Workers') },
        { value: 'businesses', label: label('企业', 'Businesses') },
        { value: 'consulates', label: label('领事机构', 'Consulates') },
      ],
    },
    {
      name: 'urgency',
      type: 'select',
      defaultValue: 'normal',
      label: label('紧急程度', 'Urgency'),
      options: [
        { value: 'normal', label: label('一般', 'Normal') },
        { value: 'important', label: label('重要', 'Important') },
        { value: 'urgent', label: label('紧急', 'Urgent') },
      ],
    },
    { name: 'inForceFrom', type: 'date', label: label('生效时间', 'In force from'), admin: { date: { pickerAppearance: 'dayAndTime' } } },
    {
      name: 'inForceUntil',
      type: 'date',
      index: true,
      label: label('失效时间', 'In force until'),
      admin: { date: { pickerAppearance: 'dayAndTime' } },
    },
    { name: 'isConsultation', type: 'checkbox', label: label('公开征集意见', 'Asks the public') },
    {
      name: 'languagesWanted',
      type: 'select',
      hasMany: true,
      options: languages.map(({ code, name }) => ({ value: code, label: name })),
      label: label('需要的语言', 'Languages wanted'),
    },
  ],
})
