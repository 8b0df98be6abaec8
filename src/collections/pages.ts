import type { Field } from 'payload'
import { pageRoles } from '../pageRoles.ts'
import { linkFault } from '../richtext/links.ts'
import { label, names } from './parts/label.ts'
import { notCopied } from './parts/notCopied.ts'
import { line, paragraph } from './parts/plainText.ts'
import { isDialled, telephones } from './parts/telephones.ts'
import { textCollection } from './parts/textCollection.ts'

/** Shown folded, and to every page: Payload does not check a field whose condition hides it. */
const ofGuide = (fields: Field[]): Field => ({
  type: 'collapsible',
  label: label('公开指南：信息公开工作机构', 'Guide to open information: the office that answers'),
  admin: { initCollapsed: true },
  fields,
})

/** The site's own pages: about, contact, disclosure, accessibility. They stand outside the columns. */
export const Pages = textCollection({
  slug: 'pages',
  labels: names('站点页面', 'Page', 'Pages'),
  columns: ['role'],
  words: [
    ofGuide([
      line('pointName', label('信息公开工作机构', 'Office that answers'), 100),
      paragraph('place', label('办公地址', 'Address'), 300),
      paragraph('hours', label('办公时间', 'Office hours'), 300),
    ]),
  ],
  facts: [
    { name: 'menuOrder', type: 'number', min: 0, max: 1000, defaultValue: 100, label: label('菜单次序', 'Order in the menu') },
    {
      name: 'role',
      type: 'select',
      hooks: notCopied,
      options: Object.entries(pageRoles).map(([value, { name }]) => ({ value, label: name })),
      label: label('用途', 'What it is for'),
      admin: { description: label('每种用途只有一个页面；普通页面留空。', 'One page for each; empty for any other page.') },
    },
    ofGuide([
      telephones,
      line('fax', label('传真', 'Fax'), 40, { validate: isDialled } as never),
      line('email', label('电子邮箱', 'E-mail'), 100, { validate: isAddress } as never),
    ]),
  ],
})

function isAddress(value: unknown, { req }: { req: { i18n?: { language?: string } } }): true | string {
  if (value === null || value === undefined || value === '') return true
  if (typeof value === 'string' && value.length <= 100 && linkFault(`mailto:${value}`) === null) return true
  return req?.i18n?.language?.startsWith('zh') ? '请填写一个电子邮箱地址。' : 'Give one e-mail address.'
}
