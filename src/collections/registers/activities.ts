import { inspectionStates } from '../../disclosure/registers/mendDue.ts'
import { inspectSheetEndpoints } from '../../hooks/endpoints/inspectSheetEndpoints.ts'
import { refuseWrongInspection } from '../../hooks/refuseWrongInspection.ts'
import { setMendDue } from '../../hooks/setMendDue.ts'
import { signInspection } from '../../hooks/signInspection.ts'
import { type SheetLine, sheetLines, sheetParts } from '../../yearbook/sheet/lines.ts'
import { chosen } from '../parts/choices.ts'
import { label, names } from '../parts/label.ts'
import { legalDate } from '../parts/legalDate.ts'
import { line, paragraph } from '../parts/plainText.ts'
import { provisionalDate } from '../parts/provisionalDate.ts'
import { registerCollection } from '../parts/registerCollection.ts'

const lineChoice = ({ key, part, zh, en }: SheetLine) => [key, [`${key} ${zh}（${sheetParts[part].zh}）`, `${key} ${en}`]] as const

/** 工作活动: meetings, study and briefings on disclosure; each kind feeds a figure of the report's narrative. */
export const Activities = registerCollection({
  slug: 'activities',
  labels: names('工作活动', 'Activity', 'Activities'),
  title: 'title',
  columns: ['title', 'kind', 'heldOn', 'unit'],
  sort: '-heldOn',
  days: ['heldOn'],
  happened: ['heldOn'],
  fields: [
    line('title', label('名称', 'Title'), 200, { required: true }),
    chosen('kind', label('类别', 'Kind'), {
      reportHeard: ['领导听取汇报', 'Report heard by the leadership'],
      progressMeeting: ['工作推进会', 'Progress meeting'],
      studySession: ['组织学习', 'Study session'],
      training: ['参加会议、培训', 'Meeting or training attended'],
      exchange: ['内部学习交流会', 'Internal exchange'],
      briefing: ['情况通报会', 'Consular briefing'],
    }),
    legalDate('heldOn', label('日期', 'Held on'), { required: true }),
    { name: 'unit', type: 'relationship', relationTo: 'units', label: label('处室', 'Unit') },
    paragraph('participants', label('参加或者邀请人员', 'Who took part or was invited'), 2000),
    paragraph('words', label('内容', 'What it was about'), 4000),
  ],
})

/** 检测: what the site and accounts were inspected for, what was found, until when that is mended, what was done, and when. */
export const Inspections = registerCollection({
  slug: 'inspections',
  labels: names('网站检测', 'Inspection', 'Inspections'),
  title: 'title',
  columns: ['title', 'kind', 'inspectedOn', 'share', 'state', 'dueOn', 'remediedOn'],
  sort: '-inspectedOn',
  days: ['inspectedOn', 'dueOn'],
  happened: ['inspectedOn', 'remediedOn'],
  indexes: [{ fields: ['origin', 'sheetLine', 'inspectedOn'] }],
  beforeChange: [refuseWrongInspection, signInspection, setMendDue],
  endpoints: inspectSheetEndpoints,
  fields: [
    line('title', label('名称', 'Title'), 200, { required: true }),
    chosen('kind', label('类别', 'Kind'), {
      content: ['内容检测', 'Content'],
      security: ['安全监测', 'Security'],
      ipv6: ['IPv6 支持率', 'IPv6 share'],
      accessibility: ['适老化与无障碍改造率', 'Accessibility share'],
      sheet: ['自查表', 'A line of the inspection sheet'],
    }),
    chosen('sheetLine', label('自查表指标', 'Line of the sheet'), Object.fromEntries(sheetLines.map(lineChoice)), {
      required: false,
      admin: {
        description: label(
          '自查表中须由人核实的指标在此答复；多久有效、何时提醒见“自查表限值”。检测单位留空则为登记人。',
          'Answers a line of the sheet no machine measures, for as long as its limits say. Whoever enters it looked, unless “By whom” says otherwise.',
        ),
      },
    }),
    chosen('verdict', label('核实结果', 'In order'), { passed: ['符合', 'Yes'], failed: ['不符合', 'No'] }, { required: false }),
    legalDate('inspectedOn', label('日期', 'Inspected on'), { required: true }),
    line('by', label('检测单位', 'By whom'), 200),
    { name: 'unit', type: 'relationship', relationTo: 'units', label: label('责任处室', 'Unit in charge') },
    {
      name: 'share',
      type: 'number',
      min: 0,
      max: 100,
      label: label('比率（%）', 'Share (%)'),
      admin: {
        description: label(
          'IPv6 支持率、适老化与无障碍改造率检测在此填写；本年最低的一次进入年度报告。',
          'What an inspection of the IPv6 or accessibility share measured; the lowest of the year goes into the annual report.',
        ),
      },
    },
    paragraph('findings', label('发现问题', 'What was found'), 4000, {
      admin: { description: label('只写须整改的问题；没有问题的留空。', 'What has to be mended alone; empty where there is nothing.') },
    }),
    legalDate('mendBy', label('检测单位另定的整改期限', 'To be mended by, as whoever inspected says'), {
      admin: {
        description: label(
          '不填按“自查表限值”中的整改期限计算。',
          'Where it is left empty, the limit for it among those of the sheet counts.',
        ),
      },
    }),
    legalDate('dueOn', label('整改期限', 'To be mended by'), { admin: { readOnly: true } }),
    provisionalDate,
    {
      name: 'state',
      type: 'select',
      label: label('状态', 'State'),
      admin: { readOnly: true, position: 'sidebar' },
      options: Object.entries(inspectionStates).map(([value, [zh, en]]) => ({ value, label: label(zh, en) })),
    },
    paragraph('remedy', label('整改情况', 'What was done'), 4000),
    legalDate('remediedOn', label('整改完成日期', 'Done on')),
  ],
})
