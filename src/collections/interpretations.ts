import { label, names } from './parts/label.ts'
import { textCollection } from './parts/textCollection.ts'

/** 政策解读: of a policy, linked both ways. */
export const Interpretations = textCollection({
  slug: 'interpretations',
  labels: names('政策解读', 'Interpretation', 'Interpretations'),
  columns: ['policy'],
  facts: [
    { name: 'policy', type: 'relationship', relationTo: 'policies', index: true, label: label('所解读的文件', 'Policy') },
    {
      name: 'form',
      type: 'select',
      defaultValue: 'text',
      label: label('解读形式', 'Form'),
      options: [
        { value: 'text', label: label('文字', 'Text') },
        { value: 'qa', label: label('问答', 'Questions and answers') },
        { value: 'picture', label: label('图解', 'Picture') },
        { value: 'video', label: label('视频', 'Video') },
        { value: 'expert', label: label('专家解读', 'Expert') },
      ],
    },
  ],
})
