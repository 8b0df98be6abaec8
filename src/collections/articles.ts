import { label, names } from './parts/label.ts'
import { textCollection } from './parts/textCollection.ts'

/** 稿件: news, activities, everything else; one that tells what came of a consultation is linked with its notice both ways. */
export const Articles = textCollection({
  slug: 'articles',
  labels: names('稿件', 'Article', 'Articles'),
  facts: [
    {
      name: 'concludes',
      type: 'relationship',
      relationTo: 'notices',
      index: true,
      label: label('征集公告（本稿公布其结果）', 'The consultation whose outcome this is'),
    },
  ],
})
