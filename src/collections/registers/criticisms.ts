import { refuseWrongCriticism } from '../../hooks/refuseWrongCriticism.ts'
import { chosen } from '../parts/choices.ts'
import { label, names } from '../parts/label.ts'
import { legalDate } from '../parts/legalDate.ts'
import { line, paragraph } from '../parts/plainText.ts'
import { registerCollection } from '../parts/registerCollection.ts'

/** 外部批评: who found what wrong with the office's disclosure, until when it is answered, and what was. */
export const Criticisms = registerCollection({
  slug: 'criticisms',
  labels: names('外部批评', 'Criticism', 'Criticisms'),
  title: 'subject',
  columns: ['subject', 'source', 'receivedOn', 'dueOn', 'answeredOn', 'unit'],
  sort: '-receivedOn',
  days: ['receivedOn', 'answeredOn'],
  happened: ['receivedOn', 'answeredOn'],
  beforeChange: [refuseWrongCriticism],
  fields: [
    line('subject', label('事由', 'About'), 200, { required: true }),
    chosen('source', label('来源', 'From'), {
      superior: ['上级机关', 'A higher authority'],
      inspection: ['检查、评估通报', 'An inspection'],
      audit: ['审计', 'Audit'],
      congress: ['人大代表', "A people's deputy"],
      consultative: ['政协委员', 'A member of the consultative conference'],
      court: ['法院、检察院', 'A court or procuratorate'],
      media: ['媒体', 'The press'],
      public: ['公众', 'The public'],
    }),
    line('by', label('提出单位或者人员', 'By whom'), 200, { required: true }),
    legalDate('receivedOn', label('收到日期', 'Received on'), { required: true }),
    paragraph('words', label('内容', 'What it says'), 10_000, { required: true }),
    { name: 'unit', type: 'relationship', relationTo: 'units', required: true, label: label('承办处室', 'Unit in charge') },
    legalDate('dueOn', label('答复期限', 'To be answered by'), { required: true }),
    paragraph('answer', label('答复', 'Answer'), 10_000),
    legalDate('answeredOn', label('答复日期', 'Answered on')),
    paragraph('remedy', label('整改情况', 'What was done'), 4000),
  ],
})
