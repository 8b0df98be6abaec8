import type { Field } from 'payload'
import { validateBody } from '../../hooks/validateBody.ts'
import { languages } from '../../languages.ts'
import { richTextEditor } from '../../richtext/editor.ts'
import { label } from './label.ts'
import { maxLengths } from './maxLengths.ts'
import { line, paragraph, plainText } from './plainText.ts'
import { uidField } from './uidField.ts'

/** What differs from language to language. */
export const bodyFields: Field[] = [
  line('title', label('标题', 'Title'), maxLengths.title, { index: true }),
  line('subtitle', label('副标题', 'Subtitle'), maxLengths.title),
  paragraph('summary', label('摘要', 'Summary'), maxLengths.summary),
  { name: 'body', type: 'richText', label: label('正文', 'Body'), editor: richTextEditor(), validate: validateBody },
  line('source', label('来源', 'Source'), 60),
  line('byline', label('作者', 'Byline'), 60),
  line('keywords', label('关键词（逗号分隔）', 'Keywords (separated by commas)'), 200),
]

/** Facts all languages of an item share; they live on the original. */
export const sharedFields: Field[] = [
  { name: 'column', type: 'relationship', relationTo: 'columns', index: true, label: label('栏目', 'Column') },
  { name: 'unit', type: 'relationship', relationTo: 'units', index: true, label: label('处室', 'Unit') },
  { name: 'cover', type: 'upload', relationTo: 'media', label: label('封面', 'Cover') },
  { name: 'attachments', type: 'upload', relationTo: 'media', hasMany: true, maxRows: 30, label: label('附件', 'Attachments') },
]

/** Files of a translation, which hang on its page in the place of the shared ones. */
export const translatedAttachments: Field = {
  name: 'translatedAttachments',
  type: 'upload',
  relationTo: 'media',
  hasMany: true,
  maxRows: 30,
  label: label('本语言的附件', 'Attachments in this language'),
  admin: {
    condition: ({ original }) => Boolean(original),
    description: label('留空则用首发语言的附件。', 'Left empty, the files of the first language hang on the page.'),
  },
}

/** When and where: not part of what is approved, taken over by the deliveries at approval. */
export const planFields: Field[] = [
  {
    name: 'publishAt',
    type: 'date',
    label: label('定时发布', 'Publish at'),
    admin: { date: { pickerAppearance: 'dayAndTime' }, description: label('空为终审后立即发布。', 'Empty: as soon as it is approved.') },
  },
  { name: 'takeDownAt', type: 'date', label: label('定时撤下', 'Take down at'), admin: { date: { pickerAppearance: 'dayAndTime' } } },
  {
    name: 'outlets',
    type: 'relationship',
    relationTo: 'outlets',
    hasMany: true,
    label: label('发布窗口', 'Outlets'),
    admin: { description: label('空为栏目默认的窗口。', 'Empty: the defaults of the column.') },
  },
]

/** Which text of which item this is. Set by the server; language and original stand once the text exists. */
export const identityFields = (collection: string): Field[] => [
  uidField,
  { name: 'item', type: 'text', index: true, label: label('条目编号', 'Item'), admin: { readOnly: true, position: 'sidebar' } },
  {
    name: 'language',
    type: 'select',
    defaultValue: 'zh',
    index: true,
    options: languages.map(({ code, name }) => ({ value: code, label: name })),
    label: label('语言', 'Language'),
    admin: { position: 'sidebar' },
  },
  {
    name: 'original',
    type: 'relationship',
    relationTo: collection as 'articles',
    index: true,
    label: label('原文', 'Original'),
    admin: { position: 'sidebar', readOnly: true },
  },
  {
    ...line('slug', label('地址段', 'Slug'), 80, {
      index: true,
      validate: plainText({
        max: 80,
        pattern: {
          regex: /^[a-z0-9]+(-[a-z0-9]+)*$/,
          zh: '只能用小写字母、数字和连字符。',
          en: 'Use lower-case letters, digits and hyphens only.',
        },
      }),
      admin: {
        position: 'sidebar',
        description: label('空为由标题拼音生成；首次发布后不再变。', 'Empty: made from the title. Stands once published.'),
      },
    } as never),
    hooks: { beforeDuplicate: [() => undefined] },
  } as Field,
  { name: 'sourceHash', type: 'text', admin: { hidden: true } },
  {
    name: 'correctionNote',
    type: 'textarea',
    admin: { readOnly: true, position: 'sidebar', condition: (data) => Boolean(data?.correctionNote) },
    label: label('更正说明', 'Correction note'),
  },
]
