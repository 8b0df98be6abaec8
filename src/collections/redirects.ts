import type { CollectionConfig } from 'payload'
import { hasRole } from '../access/hasRole.ts'
import { isActive } from '../access/isActive.ts'
import { nobody } from '../access/nobody.ts'
import { checkRedirect } from '../hooks/checkRedirect.ts'
import { recordSettings } from '../hooks/recordSettings.ts'
import { refuseHidden } from '../hooks/refuseHidden.ts'
import { refuseWrongTypes } from '../hooks/refuseWrongTypes.ts'
import { groups } from './parts/groups.ts'
import { label, names } from './parts/label.ts'
import { line, plainText } from './parts/plainText.ts'
import { uidField } from './parts/uidField.ts'

const mayArrange = hasRole('administrator', 'systemAdministrator', 'secretariat')

const address = plainText({
  max: 300,
  pattern: {
    regex: /^(?:\/[\w~%-][\w.~%-]*)*\/?$/,
    zh: '请填写本站的路径，以 / 开头，不含 ? 和 #。',
    en: 'Give a path of this site: it begins with / and holds neither ? nor #.',
  },
})

/** 旧地址: an address that was public once, and where it leads now; or that it is gone for good. One of them is taken out of use, never deleted. */
export const Redirects: CollectionConfig = {
  slug: 'redirects',
  labels: names('旧地址', 'Old address', 'Old addresses'),
  admin: { group: groups.office, useAsTitle: 'from', defaultColumns: ['from', 'kind', 'to', 'active'] },
  access: { create: mayArrange, update: mayArrange, delete: nobody, read: isActive },
  // No two rows may bear one address.
  disableDuplicate: true,
  hooks: { beforeOperation: [refuseWrongTypes], beforeChange: [refuseHidden, checkRedirect], afterChange: [recordSettings] },
  fields: [
    uidField,
    line('from', label('旧地址', 'Old address'), 300, { required: true, unique: true, validate: address } as never),
    {
      name: 'kind',
      type: 'select',
      required: true,
      defaultValue: 'moved',
      label: label('现在', 'Now'),
      options: [
        { value: 'moved', label: label('转到新地址', 'Leads to another address') },
        { value: 'gone', label: label('已不再提供', 'Gone for good') },
      ],
    },
    line('to', label('新地址', 'New address'), 300, {
      validate: address,
      admin: { condition: ({ kind }: { kind?: string }) => kind !== 'gone' },
    } as never),
    { name: 'active', type: 'checkbox', defaultValue: true, label: label('在用', 'In use') },
  ],
}
