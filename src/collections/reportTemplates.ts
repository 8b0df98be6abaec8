import type { CollectionConfig } from 'payload'
import { isActive } from '../access/isActive.ts'
import { mayKeepLibrary } from '../access/mayKeepLibrary.ts'
import { nobody } from '../access/nobody.ts'
import { countVersion } from '../hooks/countVersion.ts'
import { reportTemplateEndpoints } from '../hooks/endpoints/reportTemplateEndpoints.ts'
import { recordCase } from '../hooks/recordCase.ts'
import { refuseWrongReportTemplate } from '../hooks/refuseWrongReportTemplate.ts'
import { refuseWrongTypes } from '../hooks/refuseWrongTypes.ts'
import { chosen } from './parts/choices.ts'
import { groups } from './parts/groups.ts'
import { jsonField } from './parts/jsonField.ts'
import { label, names } from './parts/label.ts'
import { line, paragraph } from './parts/plainText.ts'
import { uidField } from './parts/uidField.ts'

const bound = label(
  '每行一段；数据写作 {published}、{T3.r1.6}（编号见年度报告页）；[[…]] 中的数据全为 0 时，该部分略去。',
  'A paragraph a line; numbers as {published} or {T3.r1.6} (their keys stand on the page of a report); what stands in [[…]] is left out where all its numbers are 0.',
)
/** The program writes these. */
const kept = { access: { create: () => false, update: () => false }, admin: { readOnly: true } }

/** 年报文本模板: words an office keeps for its reports beside those that come along. Each change of the words is a version; earlier ones stay readable. */
export const ReportTemplates: CollectionConfig = {
  slug: 'report-templates',
  labels: names('年报文本模板', 'Template of the annual report', 'Templates of the annual report'),
  admin: { group: groups.disclosure, useAsTitle: 'name', defaultColumns: ['name', 'section', 'version', 'isRetired', 'updatedAt'] },
  defaultSort: 'name',
  access: { create: mayKeepLibrary, update: mayKeepLibrary, delete: nobody, read: isActive },
  disableDuplicate: true,
  // `verify` holds every row against its chain.
  custom: { hasChains: true },
  endpoints: reportTemplateEndpoints,
  hooks: {
    beforeOperation: [refuseWrongTypes],
    beforeChange: [refuseWrongReportTemplate, countVersion],
    afterChange: [recordCase],
  },
  fields: [
    uidField,
    line('name', label('名称', 'Name'), 100, { required: true }),
    chosen('section', label('用于', 'For'), {
      general: ['一、总体情况', 'Section one'],
      problems: ['五、存在的主要问题及改进情况', 'Section five'],
      others: ['六、其他需要报告的事项', 'Section six'],
    }),
    paragraph('words', label('正文', 'Words'), 8000, { required: true, admin: { rows: 10, description: bound } }),
    paragraph('wordsEn', label('英文正文', 'English words'), 8000, {
      admin: {
        rows: 6,
        description: label(
          '留空时，英文版的这一部分用通用的英文文字。',
          'Left empty, this section of the English edition has the standing English words.',
        ),
      },
    }),
    {
      name: 'isRetired',
      type: 'checkbox',
      label: label('停用，不再供选用', 'Retired: no report chooses it anew'),
      admin: { position: 'sidebar' },
    },
    {
      name: 'version',
      type: 'number',
      defaultValue: 1,
      label: label('版本', 'Version'),
      ...kept,
      admin: { readOnly: true, position: 'sidebar' },
    },
    jsonField({ name: 'history', label: label('以往版本', 'Earlier versions'), ...kept }),
  ],
}
