import { consultationEndpoints } from '../../hooks/endpoints/consultationEndpoints.ts'
import { keySubmission } from '../../hooks/keySubmission.ts'
import { refuseWrongPeriod } from '../../hooks/refuseWrongPeriod.ts'
import { chosen } from '../parts/choices.ts'
import { label, names } from '../parts/label.ts'
import { legalDate } from '../parts/legalDate.ts'
import { line, paragraph } from '../parts/plainText.ts'
import { registerCollection } from '../parts/registerCollection.ts'

/** Commands write these; a form or a client cannot. */
const byCommand = { access: { create: () => false, update: () => false }, admin: { readOnly: true } }

/** 意见征集: what the office asks the public about, from when to when, and what came of it. */
export const Consultations = registerCollection({
  slug: 'consultations',
  labels: names('意见征集', 'Consultation', 'Consultations'),
  title: 'title',
  columns: ['title', 'openFrom', 'openUntil', 'unit'],
  sort: '-openFrom',
  days: ['openFrom'],
  happened: ['outcomeOn'],
  beforeChange: [refuseWrongPeriod],
  endpoints: consultationEndpoints,
  fields: [
    {
      name: 'desk',
      type: 'ui',
      admin: { components: { Field: '/src/admin/disclosure/ConsultationDesk#ConsultationDesk' }, disableListColumn: true },
    },
    line('title', label('题目', 'Title'), 200, { required: true }),
    legalDate('openFrom', label('开始', 'Open from'), { required: true }),
    legalDate('openUntil', label('截止', 'Open until'), { required: true }),
    { name: 'unit', type: 'relationship', relationTo: 'units', label: label('承办处室', 'Unit in charge') },
    line('item', label('征集稿件编号', 'Item of the draft'), 40, byCommand),
    line('outcomeItem', label('结果稿件编号', 'Item of the outcome'), 40, byCommand),
    paragraph('outcome', label('采纳情况及理由', 'What was adopted, and why'), 10_000),
    legalDate('outcomeOn', label('公布结果日期', 'Outcome published on'), {
      admin: {
        description: label(
          '由稿件公布结果的，随稿件的发布自动填写；在别处公布的在此填写。',
          'Where a text tells the outcome, this follows its publication by itself; type it in where that was elsewhere.',
        ),
      },
    }),
  ],
})

/** 征集回复: one answer to a consultation, typed in or imported. */
export const Submissions = registerCollection({
  slug: 'submissions',
  labels: names('征集回复', 'Submission', 'Submissions'),
  title: 'words',
  columns: ['consultation', 'receivedOn', 'adopted'],
  sort: '-receivedOn',
  days: ['receivedOn'],
  happened: ['receivedOn'],
  beforeChange: [keySubmission],
  fields: [
    { name: 'consultation', type: 'relationship', relationTo: 'consultations', required: true, label: label('意见征集', 'Consultation') },
    legalDate('receivedOn', label('收到日期', 'Received on'), { required: true }),
    line('number', label('来件编号（相同意见以此区分）', 'Number it came with (tells equal ones apart)'), 60),
    { name: 'numberKey', type: 'text', unique: true, access: byCommand.access, admin: { hidden: true } },
    paragraph('words', label('意见', 'What it says'), 10_000, { required: true }),
    chosen(
      'adopted',
      label('采纳', 'Adopted'),
      { open: ['未定', 'Open'], yes: ['采纳', 'Yes'], partly: ['部分采纳', 'In part'], no: ['未采纳', 'No'] },
      { defaultValue: 'open' },
    ),
    paragraph('why', label('理由', 'Why'), 2000),
  ],
})
