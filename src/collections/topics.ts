import { label, names } from './parts/label.ts'
import { paragraph } from './parts/plainText.ts'
import { textCollection } from './parts/textCollection.ts'

/** 专题: what belongs together for a time, of many columns, under headings of its own. It stands outside the columns. */
export const Topics = textCollection({
  slug: 'topics',
  labels: names('专题', 'Topic', 'Topics'),
  columns: ['archived'],
  words: [
    paragraph('groupHeadings', label('各组标题（每行一个，与各组依次对应）', 'Headings of the groups (one a line, in their order)'), 2000),
  ],
  facts: [
    {
      name: 'groups',
      type: 'array',
      dbName: 'topic_groups',
      maxRows: 20,
      label: label('各组内容', 'Groups'),
      labels: names('组', 'group', 'groups'),
      admin: {
        description: label(
          '选任一语言的文本即可：每种语言的页面显示该条目在本语言的版本。',
          'Choose a text in any language: a page shows each item in its own.',
        ),
      },
      fields: [
        {
          name: 'items',
          type: 'relationship',
          relationTo: ['articles', 'policies', 'interpretations', 'notices', 'services', 'pages'],
          hasMany: true,
          maxRows: 100,
          label: label('内容', 'Items'),
        },
      ],
    },
    { name: 'archived', type: 'checkbox', defaultValue: false, label: label('已归档', 'Archived') },
  ],
})
