import { filingStates, reviewStates } from '../../disclosure/registers/documentStates.ts'
import { refuseWrongStates } from '../../hooks/refuseWrongStates.ts'
import { setDisclosureDue } from '../../hooks/setDisclosureDue.ts'
import { chosen } from '../parts/choices.ts'
import { label, names } from '../parts/label.ts'
import { legalDate } from '../parts/legalDate.ts'
import { line, paragraph } from '../parts/plainText.ts'
import { provisionalDate } from '../parts/provisionalDate.ts'
import { registerCollection } from '../parts/registerCollection.ts'

/** 公文: each with the decision whether it is public, by Art. 26 within twenty working days of being made or changed. Table 2 counts the normative ones. */
export const Documents = registerCollection({
  slug: 'documents',
  labels: names('公文', 'Document', 'Documents'),
  title: 'title',
  columns: ['title', 'docNo', 'kind', 'formedOn', 'decision', 'dueOn', 'disclosedOn'],
  sort: '-formedOn',
  days: ['formedOn', 'repealedOn', 'disclosedOn', 'filedOn', 'reviewedOn'],
  happened: ['formedOn', 'changedOn', 'disclosedOn', 'changeDisclosedOn', 'interpretedOn', 'filedOn', 'reviewedOn'],
  beforeChange: [setDisclosureDue, refuseWrongStates],
  fields: [
    line('title', label('标题', 'Title'), 300, { required: true }),
    line('docNo', label('文号', 'Document number'), 100),
    chosen('kind', label('类别', 'Kind'), {
      rules: ['规章', 'Rules'],
      normative: ['行政规范性文件', 'Normative document'],
      policy: ['其他政策文件', 'Other policy'],
      other: ['其他公文', 'Other'],
    }),
    legalDate('formedOn', label('制发日期', 'Made on'), { required: true }),
    legalDate('changedOn', label('变更日期（最近一次）', 'Changed on (last)'), {
      admin: {
        description: label(
          '内容变更的，自变更之日起重新计算公开期限。',
          'Of a text that was changed the time to make it public runs anew.',
        ),
      },
    }),
    legalDate('repealedOn', label('废止、失效日期', 'Repealed or expired on')),
    chosen(
      'decision',
      label('公开属性', 'Disclosure'),
      {
        open: ['未定', 'Open'],
        proactive: ['主动公开', 'Proactive'],
        onRequest: ['依申请公开', 'On request'],
        withheld: ['不予公开', 'Withheld'],
      },
      { defaultValue: 'open' },
    ),
    paragraph('ground', label('不公开的依据', 'Ground for not making it public'), 1000),
    legalDate('dueOn', label('公开期限（条例第二十六条）', 'To be public by (Art. 26)'), { admin: { readOnly: true } }),
    legalDate('disclosedOn', label('公开日期', 'Public since')),
    legalDate('changeDueOn', label('变更内容公开期限（条例第二十六条）', 'Changed text to be public by (Art. 26)'), {
      admin: { readOnly: true },
    }),
    legalDate('changeDisclosedOn', label('变更内容公开日期', 'Changed text public since')),
    provisionalDate,
    line('item', label('稿件编号', 'Item'), 40),
    legalDate('interpretedOn', label('解读发布日期', 'Interpreted on')),
    chosen('filingState', label('备案状态', 'Filing'), filingStates, { required: false }),
    legalDate('filingDueOn', label('备案期限', 'To be filed by')),
    legalDate('filedOn', label('备案日期', 'Filed on')),
    legalDate('reviewedOn', label('上次审查日期', 'Last reviewed on')),
    chosen('reviewState', label('审查结论', 'What the review came to'), reviewStates, { required: false }),
    { name: 'unit', type: 'relationship', relationTo: 'units', label: label('起草处室', 'Unit') },
  ],
})
