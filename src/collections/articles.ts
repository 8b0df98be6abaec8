import { names } from './parts/label.ts'
import { textCollection } from './parts/textCollection.ts'

/** 稿件: news, activities, everything without facts of its own. */
export const Articles = textCollection({ slug: 'articles', labels: names('稿件', 'Article', 'Articles') })
