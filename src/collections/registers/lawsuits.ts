import { refuseWrongLawsuit } from '../../hooks/refuseWrongLawsuit.ts'
import { chosen } from '../parts/choices.ts'
import { label, names } from '../parts/label.ts'
import { legalDate } from '../parts/legalDate.ts'
import { line, paragraph } from '../parts/plainText.ts'
import { registerCollection } from '../parts/registerCollection.ts'

/** 行政复议、行政诉讼 over disclosure: table 4 counts them, in the year they end, and as pending until then. */
export const Lawsuits = registerCollection({
  slug: 'lawsuits',
  labels: names('复议诉讼', 'Review or lawsuit', 'Reviews and lawsuits'),
  title: 'title',
  columns: ['title', 'kind', 'openedOn', 'answerDueOn', 'closedOn', 'result', 'unit'],
  sort: '-openedOn',
  days: ['openedOn', 'closedOn'],
  happened: ['openedOn', 'answeredOn', 'closedOn'],
  beforeChange: [refuseWrongLawsuit],
  fields: [
    line('title', label('案由', 'About'), 200, { required: true }),
    chosen('kind', label('类别', 'Kind'), {
      review: ['行政复议', 'Administrative review'],
      direct: ['未经复议直接起诉', 'Lawsuit without a review'],
      afterReview: ['复议后起诉', 'Lawsuit after a review'],
    }),
    legalDate('openedOn', label('受理日期', 'Opened on'), { required: true }),
    { name: 'unit', type: 'relationship', relationTo: 'units', label: label('承办处室', 'Unit in charge') },
    legalDate('answerDueOn', label('答复、答辩期限', 'To be answered by'), {
      admin: { description: label('受理机关通知的期限。', 'As the authority or court that took it on says.') },
    }),
    legalDate('answeredOn', label('答复、答辩日期', 'Answered on')),
    legalDate('closedOn', label('审结日期', 'Ended on')),
    chosen(
      'result',
      label('结果', 'Result'),
      {
        upheld: ['结果维持', 'Upheld'],
        corrected: ['结果纠正', 'Corrected'],
        other: ['其他结果', 'Other'],
      },
      { required: false },
    ),
    line('request', label('申请编号', 'Application'), 40),
    paragraph('words', label('说明', 'Notes'), 4000),
  ],
})
