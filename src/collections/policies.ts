import { label, names } from './parts/label.ts'
import { legalDate } from './parts/legalDate.ts'
import { notCopied } from './parts/notCopied.ts'
import { line, paragraph } from './parts/plainText.ts'
import { textCollection } from './parts/textCollection.ts'

/** 政策文件, with the facts of 《政府网站发展指引》 and 条例 Art. 20. */
export const Policies = textCollection({
  slug: 'policies',
  labels: names('政策文件', 'Policy', 'Policies'),
  columns: ['documentNumber', 'validity'],
  facts: [
    line('indexNumber', label('索引号', 'Index number'), 60, { index: true, hooks: notCopied }),
    line('documentNumber', label('文号', 'Document number'), 60, { index: true, hooks: notCopied }),
    legalDate('writtenOn', label('成文日期', 'Date of the document')),
    line('issuer', label('发文机关', 'Issuer'), 100),
    legalDate('effectiveOn', label('施行日期', 'In force from')),
    legalDate('expiresOn', label('失效日期', 'In force until')),
    {
      name: 'validity',
      type: 'select',
      defaultValue: 'valid',
      label: label('有效性', 'Validity'),
      options: [
        { value: 'valid', label: label('有效', 'In force') },
        { value: 'amended', label: label('已修改', 'Amended') },
        { value: 'repealed', label: label('废止', 'Repealed') },
        { value: 'expired', label: label('失效', 'Expired') },
      ],
    },
    { name: 'art20Item', type: 'number', min: 1, max: 15, label: label('《条例》第二十条第几项', 'Item of Art. 20') },
    {
      name: 'policyKind',
      type: 'select',
      defaultValue: 'other',
      label: label('文件类别', 'Kind of document'),
      options: [
        { value: 'regulation', label: label('规章', 'Regulation') },
        { value: 'normative', label: label('行政规范性文件', 'Normative document') },
        { value: 'notice', label: label('通知', 'Notice') },
        { value: 'plan', label: label('规划计划', 'Plan') },
        { value: 'other', label: label('其他', 'Other') },
      ],
    },
    {
      name: 'disclosure',
      type: 'select',
      defaultValue: 'proactive',
      label: label('公开属性', 'Disclosure'),
      options: [
        { value: 'proactive', label: label('主动公开', 'Proactive') },
        { value: 'on-request', label: label('依申请公开', 'On request') },
        { value: 'withheld', label: label('不予公开', 'Withheld') },
      ],
    },
    paragraph('disclosureReason', label('公开属性理由', 'Reason'), 500),
  ],
})
