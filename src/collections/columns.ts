import type { CollectionConfig } from 'payload'
import { hasRole } from '../access/hasRole.ts'
import { isActive } from '../access/isActive.ts'
import { nobody } from '../access/nobody.ts'
import { keepTree } from '../hooks/keepTree.ts'
import { recordSettings } from '../hooks/recordSettings.ts'
import { refuseDangling } from '../hooks/refuseDangling.ts'
import { refuseWrongTypes } from '../hooks/refuseWrongTypes.ts'
import { languages } from '../languages.ts'
import { columnTypes, updateClasses } from './parts/columnTypes.ts'
import { groups } from './parts/groups.ts'
import { label, names } from './parts/label.ts'
import { line, paragraph, plainText } from './parts/plainText.ts'
import { uidField } from './parts/uidField.ts'

const mayArrange = hasRole('administrator', 'systemAdministrator', 'secretariat')

/** 栏目: a tree. Says whose a text is, how often it must be renewed, where it goes by default and who reviews it. */
export const Columns: CollectionConfig = {
  slug: 'columns',
  labels: names('栏目', 'Column', 'Columns'),
  admin: { group: groups.office, useAsTitle: 'name', defaultColumns: ['name', 'parent', 'unit', 'updateClass'] },
  access: { create: mayArrange, update: mayArrange, delete: nobody, read: isActive },
  hooks: { beforeOperation: [refuseWrongTypes], beforeValidate: [keepTree], beforeChange: [refuseDangling], afterChange: [recordSettings] },
  orderable: true,
  fields: [
    uidField,
    line('name', label('名称', 'Name'), 60, { localized: true, required: true }),
    line('slug', label('地址段', 'Slug'), 60, {
      required: true,
      unique: true,
      validate: plainText({
        max: 60,
        pattern: {
          regex: /^[a-z0-9]+(-[a-z0-9]+)*$/,
          zh: '只能用小写字母、数字和连字符。',
          en: 'Use lower-case letters, digits and hyphens only.',
        },
      }),
    } as never),
    { name: 'parent', type: 'relationship', relationTo: 'columns', index: true, label: label('上级栏目', 'Parent') },
    { name: 'unit', type: 'relationship', relationTo: 'units', label: label('责任处室', 'Owner unit') },
    {
      name: 'columnType',
      type: 'select',
      options: columnTypes,
      defaultValue: '工作动态',
      label: label('ColumnType（网页设计规范）', 'ColumnType (网页设计规范)'),
    },
    { name: 'updateClass', type: 'select', options: updateClasses, defaultValue: 'other', label: label('更新要求', 'Update class') },
    paragraph('description', label('栏目说明', 'Description'), 300, { localized: true }),
    line('keywords', label('关键词', 'Keywords'), 200, { localized: true }),
    { name: 'chain', type: 'relationship', relationTo: 'chains', label: label('审核链（空为默认）', 'Chain (empty for the default)') },
    {
      name: 'defaults',
      type: 'array',
      dbName: 'column_outlets',
      label: label('默认发布窗口', 'Default outlets'),
      labels: names('一行', 'row', 'rows'),
      admin: {
        description: label(
          '每种语言默认发往哪些窗口；没有语言的一行用于其他语言。',
          'Where each language goes by default; a row without a language serves the others.',
        ),
      },
      fields: [
        {
          name: 'language',
          type: 'select',
          options: languages.map(({ code, name }) => ({ value: code, label: name })),
          label: label('语言', 'Language'),
        },
        { name: 'outlets', type: 'relationship', relationTo: 'outlets', hasMany: true, label: label('窗口', 'Outlets') },
      ],
    },
  ],
}
