import { label, names } from './parts/label.ts'
import { legalDate } from './parts/legalDate.ts'
import { paragraph } from './parts/plainText.ts'
import { telephones } from './parts/telephones.ts'
import { textCollection } from './parts/textCollection.ts'

const longest = 3000

/** 办事指南: what people come for, with the elements 国办秘函〔2019〕19号 asks for. Several lines of a field are a list on the page. */
export const Services = textCollection({
  slug: 'services',
  labels: names('办事指南', 'Service', 'Services'),
  columns: ['reviewBy'],
  words: [
    paragraph('basis', label('设定依据', 'Legal basis'), longest),
    paragraph('conditions', label('申请条件', 'Who may apply'), longest),
    paragraph('materials', label('办理材料（每行一项）', 'What to bring (one a line)'), longest),
    paragraph('place', label('办理地点', 'Where'), longest),
    paragraph('hours', label('办理时间', 'Opening hours'), longest),
    paragraph('procedure', label('办理流程（每行一步）', 'How it is done (one step a line)'), longest),
    paragraph('timeLimit', label('办理时限', 'How long it takes'), longest),
    paragraph('fees', label('收费标准', 'Fees'), longest),
  ],
  facts: [telephones, legalDate('reviewBy', label('下次核对期限', 'To be checked again by'))],
})
