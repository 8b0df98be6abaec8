import type { CollectionConfig, TextField } from 'payload'
import { isActive } from '../access/isActive.ts'
import { mayKeepRegisters } from '../access/mayKeepRegisters.ts'
import { nobody } from '../access/nobody.ts'
import { annualReportEndpoints } from '../hooks/endpoints/annualReportEndpoints.ts'
import { recordCase } from '../hooks/recordCase.ts'
import { refuseSigned } from '../hooks/refuseSigned.ts'
import { refuseWrongChoice } from '../hooks/refuseWrongChoice.ts'
import { refuseWrongTypes } from '../hooks/refuseWrongTypes.ts'
import { setOrigin } from '../hooks/setOrigin.ts'
import { standLastProblems } from '../hooks/standLastProblems.ts'
import type { WordedSection } from '../report/templates/standing.ts'
import { groups } from './parts/groups.ts'
import { jsonField } from './parts/jsonField.ts'
import { label, names } from './parts/label.ts'
import { paragraph } from './parts/plainText.ts'
import { uidField } from './parts/uidField.ts'

const bound = label(
  '每行一段；{published} 之类为数据，定稿时填入；[[…]] 中的数据全为 0 时，该部分略去。',
  'A paragraph a line; {published} and the like are figures, put in when it is signed; what stands in [[…]] is left out where all its figures are 0.',
)
const english = label(
  '每行一段，数据写法相同；留空时用通用的英文文字。',
  'A paragraph a line, with the same figures; standing English words where it is left empty.',
)
/** The templates a section begins with, in their order; the office's own words follow them. */
const templates = (section: WordedSection, text: ReturnType<typeof label>): TextField => ({
  name: `${section}Templates`,
  type: 'text',
  hasMany: true,
  maxRows: 20,
  label: text,
  admin: { components: { Field: '/src/admin/report/TemplateChoice#TemplateChoice' } },
})
/** Commands write these; a form or a client cannot. */
const byCommand = { create: () => false, update: () => false }
const kept = { access: byCommand, admin: { readOnly: true } }

/** 年度报告: the words of a year's report, and the report as two people signed it. Its numbers are made of the records each time it is looked at. */
export const AnnualReports: CollectionConfig = {
  slug: 'annual-reports',
  labels: names('年度报告', 'Annual report', 'Annual reports'),
  admin: { group: groups.disclosure, useAsTitle: 'year', defaultColumns: ['year', 'state', 'askedByName', 'confirmedByName', 'signedAt'] },
  defaultSort: '-year',
  access: { create: mayKeepRegisters, update: mayKeepRegisters, delete: nobody, read: isActive },
  disableDuplicate: true,
  // `verify` holds every row against its chain.
  custom: { hasChains: true },
  endpoints: annualReportEndpoints,
  hooks: {
    beforeOperation: [refuseWrongTypes],
    beforeChange: [setOrigin, refuseSigned, refuseWrongChoice],
    afterChange: [recordCase, standLastProblems],
  },
  fields: [
    {
      name: 'desk',
      type: 'ui',
      admin: { components: { Field: '/src/admin/report/ReportDesk#ReportDesk' }, disableListColumn: true },
    },
    uidField,
    { name: 'year', type: 'number', required: true, unique: true, min: 2008, max: 2100, label: label('年度', 'Year') },
    {
      name: 'profile',
      type: 'select',
      required: true,
      defaultValue: '2021-30',
      label: label('表三格式', 'Form of table 3'),
      options: [
        { value: '2021-30', label: label('国办公开办函〔2021〕30号', '2021') },
        { value: '2019-60', label: label('国办公开办函〔2019〕60号', '2019') },
      ],
    },
    templates('general', label('一、总体情况：选用模板', 'Section one: templates')),
    paragraph('general', label('一、总体情况', 'Section one'), 20_000, { admin: { description: bound, rows: 12 } }),
    templates('problems', label('五、存在的主要问题及改进情况：选用模板', 'Section five: templates')),
    paragraph('problems', label('五、存在的主要问题及改进情况', 'Section five'), 10_000, { admin: { description: bound, rows: 6 } }),
    templates('others', label('六、其他需要报告的事项：选用模板', 'Section six: templates')),
    paragraph('others', label('六、其他需要报告的事项', 'Section six'), 10_000, { admin: { description: bound, rows: 6 } }),
    {
      type: 'collapsible',
      label: label('英文版', 'English edition'),
      admin: { initCollapsed: true },
      fields: [
        paragraph('generalEn', label('一、总体情况（英文）', 'Section one, in English'), 20_000, {
          admin: { description: english, rows: 8 },
        }),
        paragraph('problemsEn', label('五、存在的主要问题及改进情况（英文）', 'Section five, in English'), 10_000, { admin: { rows: 4 } }),
        paragraph('othersEn', label('六、其他需要报告的事项（英文）', 'Section six, in English'), 10_000, { admin: { rows: 4 } }),
      ],
    },
    paragraph('carryNote', label('上年结转与上年报告不一致的说明', 'Why what is carried in is not what last year carried out'), 1000),
    {
      name: 'state',
      type: 'select',
      required: true,
      defaultValue: 'draft',
      index: true,
      label: label('状态', 'State'),
      options: [
        { value: 'draft', label: label('编写中', 'Draft') },
        { value: 'asked', label: label('待另一人确认', 'Waits for another person') },
        { value: 'signed', label: label('已定稿', 'Signed') },
      ],
      ...kept,
    },
    { name: 'askedBy', type: 'text', access: byCommand, admin: { hidden: true } },
    { name: 'askedByName', type: 'text', label: label('提请人', 'Asked by'), ...kept },
    { name: 'confirmedBy', type: 'text', access: byCommand, admin: { hidden: true } },
    { name: 'confirmedByName', type: 'text', label: label('确认人', 'Confirmed by'), ...kept },
    { name: 'signedAt', type: 'date', label: label('定稿时间', 'Signed at'), ...kept },
    { name: 'sha256', type: 'text', label: label('定稿哈希', 'Hash'), ...kept },
    { name: 'text', type: 'text', label: label('网站稿件编号', 'Text on the site'), ...kept },
    // The exact bytes that were signed.
    { name: 'canonical', type: 'textarea', access: byCommand, admin: { hidden: true } },
    jsonField({ name: 'notes', label: label('更正说明', 'Corrections'), access: byCommand }),
    // Counts up with every signature and note: two at once are told apart.
    { name: 'revision', type: 'number', defaultValue: 0, access: byCommand, admin: { hidden: true } },
    { name: 'origin', type: 'text', label: label('来源', 'Origin'), admin: { readOnly: true, position: 'sidebar' } },
  ],
}
