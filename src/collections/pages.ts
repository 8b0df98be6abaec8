import { label, names } from './parts/label.ts'
import { textCollection } from './parts/textCollection.ts'

/** The site's own pages: about, contact, accessibility. They stand outside the columns. */
export const Pages = textCollection({
  slug: 'pages',
  labels: names('站点页面', 'Page', 'Pages'),
  facts: [{ name: 'menuOrder', type: 'number', min: 0, max: 1000, defaultValue: 100, label: label('菜单次序', 'Order in the menu') }],
})
